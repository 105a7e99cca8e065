import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CallForProposalsClosedType, ProposalAlreadySubmittedType } from './proposal.errors.js';
import { TalkLevel } from '../../kernel/talk-level.js';
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
}

@InputType({ description: 'The talk that is offered, and who offers it.' })
export class SubmitProposalInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 300)
  title: string;

  @Field({ description: 'Markdown, at most 20,000 characters.' })
  @Text(1, 20_000)
  abstract: string;

  @Field(() => LocaleScalar, { nullable: true })
  language?: string | null;

  @Field(() => TalkLevel, { nullable: true })
  level?: TalkLevel | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  trackId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  sessionFormatId?: string | null;

  @Field(() => SubmittingSpeakerInput)
  @ValidateNested()
  @Type(() => SubmittingSpeakerInput)
  speaker: SubmittingSpeakerInput;
}

const SubmitProposalError = errorUnion(
  'SubmitProposalError',
  CallForProposalsClosedType,
  ProposalAlreadySubmittedType,
);

@ObjectType({ description: 'The new proposal, which waits for a decision.' })
export class SubmitProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [SubmitProposalError])
  userErrors?: UserErrorData[];
}
