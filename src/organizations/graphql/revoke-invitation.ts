import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { InvitationType } from './member.type.js';

@InputType({ description: 'Which open invitation.' })
export class RevokeInvitationInput {
  @Field(() => ID)
  @Id()
  invitationId: string;
}

const RevokeInvitationError = errorUnion('RevokeInvitationError');

@ObjectType({ description: 'The invitation, which opens nothing any more.' })
export class RevokeInvitationPayload {
  @Field(() => InvitationType, { nullable: true })
  invitation?: InvitationType;

  @Field(() => [RevokeInvitationError])
  userErrors?: UserErrorData[];
}
