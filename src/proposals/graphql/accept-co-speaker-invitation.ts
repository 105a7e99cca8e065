import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SoldOutType } from '../../ticketing/index.js';
import { AlreadyCoSpeakerType, CoSpeakerInvitationNotValidType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';
import { SubmittingSpeakerInput } from './submit-proposal.js';

@InputType({ description: 'The secret of a mailed link, and who comes on stage.' })
export class AcceptCoSpeakerInvitationInput {
  @Field({ description: 'What stands behind the # of the mailed link.' })
  @Line(1, 100)
  secret: string;

  @Field(() => SubmittingSpeakerInput, {
    nullable: true,
    description: 'Absent: your profile at the event, or a new one under the name that you were invited by.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubmittingSpeakerInput)
  speaker?: SubmittingSpeakerInput | null;
}

const AcceptCoSpeakerInvitationError = errorUnion(
  'AcceptCoSpeakerInvitationError',
  AlreadyCoSpeakerType,
  CoSpeakerInvitationNotValidType,
  SoldOutType,
);

@ObjectType({ description: 'The proposal, of which the viewer is a speaker now.' })
export class AcceptCoSpeakerInvitationPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [AcceptCoSpeakerInvitationError])
  userErrors?: UserErrorData[];
}
