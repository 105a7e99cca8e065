import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Person', {
  implements: () => NodeType,
  description: 'A user, as members of the same organization see each other.',
})
export class PersonType extends NodeType {
  @Field()
  name: string;

  @Field()
  email: string;
}
