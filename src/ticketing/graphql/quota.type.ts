import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Quota', {
  implements: () => NodeType,
  description: 'A shared number of places, from which one or more ticket types draw. For organizers.',
})
export class QuotaType extends NodeType {
  @Field({ description: 'Unique in the event.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Null: unlimited.' })
  capacity: number | null;

  @Field(() => Int, { description: 'How many places the valid tickets take.' })
  sold: number;
}
