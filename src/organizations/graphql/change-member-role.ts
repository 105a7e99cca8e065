import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { Role } from '../domain/roles.js';
import { MemberType } from './member.type.js';
import { LastOwnerType } from './organization.errors.js';

@InputType({ description: 'Which member, and what they become.' })
export class ChangeMemberRoleInput {
  @Field(() => ID)
  @Id()
  memberId: string;

  @Field(() => Role)
  role: Role;
}

const ChangeMemberRoleError = errorUnion('ChangeMemberRoleError', LastOwnerType);

@ObjectType({ description: 'The member with the new role.' })
export class ChangeMemberRolePayload {
  @Field(() => MemberType, { nullable: true })
  member?: MemberType;

  @Field(() => [ChangeMemberRoleError])
  userErrors?: UserErrorData[];
}
