import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('CallForProposals', {
  implements: () => NodeType,
  description: 'When and on what terms an event takes proposals.',
})
export class CallForProposalsType extends NodeType {
  @Field(() => Date)
  opensAt: Date;

  @Field(() => Date, { description: 'Proposals are taken until, not including, this instant.' })
  closesAt: Date;

  @Field({ description: 'What is looked for, in Markdown.' })
  introduction: string;

  /** Behind `event` and `isOpen`. */
  eventId: string;
}
