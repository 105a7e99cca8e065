import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { LastSpeakerType, ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Who goes from which proposal.' })
export class RemoveCoSpeakerInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => ID)
  @Id()
  speakerId: string;
}

const RemoveCoSpeakerError = errorUnion(
  'RemoveCoSpeakerError',
  LastSpeakerType,
  ProposalActionNotAllowedType,
);

@ObjectType({ description: 'The proposal without the speaker.' })
export class RemoveCoSpeakerPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [RemoveCoSpeakerError])
  userErrors?: UserErrorData[];
}
