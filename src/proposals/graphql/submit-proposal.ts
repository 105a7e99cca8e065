import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AnswerInput, AnswersMissingType, MAX_ANSWERS } from '../../questions/index.js';
import { TalkFields } from '../../talks/index.js';
import {
  CallForProposalsClosedType,
  ProposalAlreadySubmittedType,
  ProposalLimitReachedType,
} from './proposal.errors.js';
import { AccessCodeNotValidType } from './access-code.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({
  description:
    'Who you are on stage. It becomes your profile at this event, unless you have one there already.',
})
export class SubmittingSpeakerInput {
  @Field()
  @Line(1, 200)
  name: string;

  @Field({ defaultValue: '', description: 'One line: what you do and where.' })
  @Line(0, 200)
  tagline: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 5,000 characters.' })
  @Text(0, 5_000)
  biography: string;

  @Field(() => [AnswerInput], {
    defaultValue: [],
    description: 'To questions on speakers, at most 100; also where the profile is there already.',
  })
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

@InputType({ description: 'The talk that is offered, and who offers it.' })
export class SubmitProposalInput extends TalkFields {
  @Field(() => ID, { nullable: true, description: 'Either this or the series.' })
  @IsOptional()
  @Id()
  eventId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Offers it to the next date of a series, published or not: the earliest that has not begun, or the latest if none is planned.',
  })
  @IsOptional()
  @Id()
  seriesId?: string | null;

  @Field()
  @Line(1, 300)
  title: string;

  @Field({ description: 'Markdown, at most 20,000 characters.' })
  @Text(1, 20_000)
  abstract: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Submits outside of the call's terms, as far as the code goes; counted as a use of it even while the call is open. Ten tries a minute.",
  })
  @IsOptional()
  @Line(1, 100)
  accessCode?: string | null;

  @Field(() => SubmittingSpeakerInput)
  @ValidateNested()
  @Type(() => SubmittingSpeakerInput)
  speaker: SubmittingSpeakerInput;

  @Field(() => [AnswerInput], {
    defaultValue: [],
    description: 'To questions on proposals, at most 100.',
  })
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

const SubmitProposalError = errorUnion(
  'SubmitProposalError',
  CallForProposalsClosedType,
  ProposalAlreadySubmittedType,
  ProposalLimitReachedType,
  AccessCodeNotValidType,
  AnswersMissingType,
  FileNotAcceptableType,
);

@ObjectType({ description: 'The new proposal, which waits for a decision.' })
export class SubmitProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [SubmitProposalError])
  userErrors?: UserErrorData[];
}
