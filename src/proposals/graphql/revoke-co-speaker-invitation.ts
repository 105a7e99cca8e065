import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which invitation is taken back.' })
export class RevokeCoSpeakerInvitationInput {
  @Field(() => ID)
  @Id()
  invitationId: string;
}

const RevokeCoSpeakerInvitationError = errorUnion('RevokeCoSpeakerInvitationError');

@ObjectType({ description: 'The proposal without the invitation.' })
export class RevokeCoSpeakerInvitationPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [RevokeCoSpeakerInvitationError])
  userErrors?: UserErrorData[];
}
