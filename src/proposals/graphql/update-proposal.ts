import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Absent, Id, Line, Present, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AnswerInput, AnswersMissingType, MAX_ANSWERS } from '../../questions/index.js';
import { TalkFields } from '../../talks/index.js';
import {
  CallForProposalsClosedType,
  ProposalActionNotAllowedType,
  ProposalVersionConflictType,
} from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class ProposalChanges extends TalkFields {
  @Field(() => String, { nullable: true, description: 'At most 300 characters; empty only in a draft.' })
  @Absent()
  @Line(0, 300)
  title?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown, at most 20,000 characters; empty only in a draft.',
  })
  @Absent()
  @Text(0, 20_000)
  abstract?: string;

  @Field(() => [AnswerInput], {
    nullable: true,
    description: 'At most 100; those that are not named stay, unless the change hides their questions.',
  })
  @Absent()
  @Present()
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers?: AnswerInput[];
}

@InputType({ description: 'Which proposal changes, and how.' })
export class UpdateProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => ProposalChanges)
  @ValidateNested()
  @Type(() => ProposalChanges)
  changes: ProposalChanges;

  @Field(() => Int, {
    nullable: true,
    description: 'Refuses the change unless the proposal has this version.',
  })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

const UpdateProposalError = errorUnion(
  'UpdateProposalError',
  CallForProposalsClosedType,
  ProposalActionNotAllowedType,
  ProposalVersionConflictType,
  AnswersMissingType,
  FileNotAcceptableType,
);

@ObjectType({ description: 'The proposal after the change.' })
export class UpdateProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [UpdateProposalError])
  userErrors?: UserErrorData[];
}
