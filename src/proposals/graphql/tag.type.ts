import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Tag', {
  implements: () => NodeType,
  description:
    'A word by which the committee of an event sorts its proposals. Never shown to their speakers.',
})
export class TagType extends NodeType {
  @Field({ description: 'Unique in the event, whatever its case.' })
  name: string;
}
