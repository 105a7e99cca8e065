import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AnswerInput, AnswersMissingType, MAX_ANSWERS } from '../../questions/index.js';
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

  @Field(() => [AnswerInput], {
    defaultValue: [],
    description: 'To questions on proposals, at most 100; those that the draft has already stay.',
  })
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

const SubmitDraftError = errorUnion(
  'SubmitDraftError',
  CallForProposalsClosedType,
  ProposalActionNotAllowedType,
  ProposalAlreadySubmittedType,
  ProposalLimitReachedType,
  AccessCodeNotValidType,
  AnswersMissingType,
  FileNotAcceptableType,
);

@ObjectType({ description: 'The proposal, which waits for a decision.' })
export class SubmitDraftPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [SubmitDraftError])
  userErrors?: UserErrorData[];
}
