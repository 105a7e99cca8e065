import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MemberType } from './member.type.js';
import { AlreadyMemberType, InvitationNotValidType } from './organization.errors.js';

@InputType({ description: 'The secret of a mailed invitation.' })
export class AcceptInvitationInput {
  @Field({ description: 'What stands behind the # of the mailed link.' })
  @Line(1, 100)
  token: string;
}

const AcceptInvitationError = errorUnion('AcceptInvitationError', AlreadyMemberType, InvitationNotValidType);

@ObjectType({ description: 'The viewer as a member.' })
export class AcceptInvitationPayload {
  @Field(() => MemberType, { nullable: true })
  member?: MemberType;

  @Field(() => [AcceptInvitationError])
  userErrors?: UserErrorData[];
}
