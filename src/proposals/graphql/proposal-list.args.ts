import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { TalkLevel } from '../../kernel/talk-level.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import { ProposalOrder } from '../domain/proposal-list.js';
import { Confirmation, Deliberation, Submission } from '../domain/proposal-state.js';

registerEnumType(ProposalOrder, {
  name: 'ProposalOrder',
  description: 'What comes first in a list of proposals. What a proposal lacks puts it last.',
  valuesMap: {
    NEWEST_FIRST: { description: 'By when they were submitted.' },
    OLDEST_FIRST: { description: 'By when they were submitted.' },
    TITLE: { description: 'As the alphabet has it.' },
    HIGHEST_MEAN_FIRST: { description: 'By `reviewSummary.mean`.' },
    LOWEST_MEAN_FIRST: { description: 'By `reviewSummary.mean`.' },
    WIDEST_SPREAD_FIRST: { description: 'By `reviewSummary.spread`: what reviewers disagree on most.' },
    MOST_REVIEWS_FIRST: { description: 'By how many reviewers scored it.' },
    FEWEST_REVIEWS_FIRST: { description: 'By how many reviewers scored it.' },
    STANDBY_RANK: { description: 'What takes the next free place first.' },
    LATEST_DECISION_FIRST: { description: 'By when the committee decided.' },
    LATEST_UPDATE_FIRST: { description: 'By when its submitter last changed or answered it.' },
  },
});

const MOST = 100;

@InputType({ description: 'Only proposals for which all of it is true.' })
export class ProposalFilter {
  @Field(() => Submission, { nullable: true })
  submission?: Submission | null;

  @Field(() => Deliberation, { nullable: true })
  deliberation?: Deliberation | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its speakers know of the decision.' })
  isPublished?: boolean | null;

  @Field(() => Confirmation, { nullable: true })
  confirmation?: Confirmation | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these tracks.' })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @Id({ each: true })
  trackIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these session formats.' })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @Id({ each: true })
  sessionFormatIds?: string[] | null;

  @Field(() => [LocaleScalar], {
    nullable: true,
    description: 'In one of these languages, as they were said.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST)
  languages?: string[] | null;

  @Field(() => [TalkLevel], { nullable: true, description: 'Of one of these levels.' })
  @IsOptional()
  @ArrayMaxSize(MOST)
  levels?: TalkLevel[] | null;

  @Field(() => [ID], { nullable: true, description: 'With at least one of these tags.' })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @Id({ each: true })
  tagIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "At most 10 words, each of which stands in the title, the abstract or a speaker's name, with or without accents and capitals. Names that the viewer does not see in a blind review are not looked at.",
  })
  @IsOptional()
  @Line(0, 200)
  search?: string | null;

  @Field(() => Float, { nullable: true, description: '`reviewSummary.mean` is this or more.' })
  @IsOptional()
  @Min(0)
  @Max(100)
  minimumMean?: number | null;

  @Field(() => Float, { nullable: true, description: '`reviewSummary.mean` is this or less.' })
  @IsOptional()
  @Min(0)
  @Max(100)
  maximumMean?: number | null;

  @Field(() => Int, { nullable: true, description: 'So many reviewers have not scored it yet.' })
  @IsOptional()
  @Min(1)
  fewerReviewsThan?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer has scored it, abstained or declared a conflict of interest.',
  })
  isReviewedByViewer?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the viewer is asked to review it.' })
  isAssignedToViewer?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: without those with which the viewer has a conflict of interest, found or declared. False: with them.',
  })
  excludesConflicts?: boolean | null;
}

/** The arguments of a list of proposals. */
@ArgsType()
export class ProposalListArgs extends PageArgs {
  @Field(() => ProposalFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProposalFilter)
  filter?: ProposalFilter | null;

  @Field(() => ProposalOrder, { defaultValue: ProposalOrder.NEWEST_FIRST })
  order: ProposalOrder;
}
