import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MemberType } from './member.type.js';
import { LastOwnerType } from './organization.errors.js';

@InputType({ description: 'Which organization to leave.' })
export class LeaveOrganizationInput {
  @Field(() => ID)
  @Id()
  organizationId: string;
}

const LeaveOrganizationError = errorUnion('LeaveOrganizationError', LastOwnerType);

@ObjectType({ description: 'What the viewer was until now.' })
export class LeaveOrganizationPayload {
  @Field(() => MemberType, { nullable: true })
  member?: MemberType;

  @Field(() => [LeaveOrganizationError])
  userErrors?: UserErrorData[];
}
