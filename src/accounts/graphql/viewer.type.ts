import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Viewer', {
  implements: () => NodeType,
  description: 'The person who is signed in, with everything that is theirs.',
})
export class ViewerType extends NodeType {
  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => Date, { nullable: true, description: 'When the person proved to read this address.' })
  emailVerifiedAt: Date | null;
}
