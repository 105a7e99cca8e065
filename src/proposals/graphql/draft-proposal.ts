import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AnswerInput, MAX_ANSWERS } from '../../questions/index.js';
import { TalkFields } from '../../talks/index.js';
import { CallForProposalsClosedType, DraftLimitReachedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'What is known so far of the talk that may be offered.' })
export class DraftProposalInput extends TalkFields {
  @Field(() => ID, { nullable: true, description: 'Either this or the series.' })
  @IsOptional()
  @Id()
  eventId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose next date it is for; which one that is, is settled when the draft is submitted.',
  })
  @IsOptional()
  @Id()
  seriesId?: string | null;

  @Field({ defaultValue: '', description: 'At most 300 characters.' })
  @Line(0, 300)
  title: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 20,000 characters.' })
  @Text(0, 20_000)
  abstract: string;

  @Field(() => [AnswerInput], {
    defaultValue: [],
    description: 'To questions on proposals, at most 100. None has to be answered yet.',
  })
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

const DraftProposalError = errorUnion(
  'DraftProposalError',
  CallForProposalsClosedType,
  DraftLimitReachedType,
  FileNotAcceptableType,
);

@ObjectType({ description: 'The new draft.' })
export class DraftProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [DraftProposalError])
  userErrors?: UserErrorData[];
}
