import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AccessCodeNotValidType } from './access-code.errors.js';
import {
  CallForProposalsClosedType,
  ProposalActionNotAllowedType,
  ProposalAlreadySubmittedType,
  ProposalLimitReachedType,
} from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';
import { SubmittingSpeakerInput } from './submit-proposal.js';

@InputType({ description: 'Which draft is offered, and by whom.' })
export class SubmitDraftInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => SubmittingSpeakerInput, {
    nullable: true,
    description: "Absent: your profile at the event, or a new one under your account's name.",
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubmittingSpeakerInput)
  speaker?: SubmittingSpeakerInput | null;

  @Field(() => String, { nullable: true, description: 'As in `submitProposal`.' })
  @IsOptional()
  @Line(1, 100)
  accessCode?: string | null;
}

const SubmitDraftError = errorUnion(
  'SubmitDraftError',
  CallForProposalsClosedType,
  ProposalActionNotAllowedType,
  ProposalAlreadySubmittedType,
  ProposalLimitReachedType,
  AccessCodeNotValidType,
);

@ObjectType({ description: 'The proposal, which waits for a decision.' })
export class SubmitDraftPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [SubmitDraftError])
  userErrors?: UserErrorData[];
}
