import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { Role } from '../domain/roles.js';

@ObjectType('Member', { implements: () => NodeType, description: 'A person with a role in an organization.' })
export class MemberType extends NodeType {
  @Field(() => Role)
  role: Role;

  @Field(() => Date)
  joinedAt: Date;

  /** Behind `person`. */
  userId: string;
}

@ObjectType('Invitation', {
  implements: () => NodeType,
  description: 'A mailed offer of a role that waits for its answer.',
})
export class InvitationType extends NodeType {
  @Field()
  email: string;

  @Field(() => Role)
  role: Role;

  @Field(() => Date)
  expiresAt: Date;
}
