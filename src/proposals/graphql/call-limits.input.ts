import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { TalkLevel } from '../../kernel/talk-level.js';
import { Absent, Id } from '../../platform/graphql/input-rules.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';

@InputType({ description: 'A session format or track that a call takes.' })
export class PartOfCallInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Date, {
    nullable: true,
    defaultValue: null,
    description: "Earlier or later than the call's `closesAt`, after `opensAt`; null: with the call.",
  })
  closesAt: Date | null;
}

const idOf = ({ id }: PartOfCallInput): string => id;

/** What a call may be limited in; of its event's parts and of languages and levels, none means all. */
@InputType({ isAbstract: true })
export abstract class CallLimitsInput {
  @Field(() => [PartOfCallInput], {
    nullable: true,
    description: 'The session formats that it takes, of which a proposal has to say one; none: all.',
  })
  @Absent()
  @ArrayMaxSize(100)
  @ArrayUnique(idOf)
  @ValidateNested({ each: true })
  @Type(() => PartOfCallInput)
  sessionFormats?: PartOfCallInput[];

  @Field(() => [PartOfCallInput], {
    nullable: true,
    description: 'The tracks that it takes, of which a proposal has to say one; none: all.',
  })
  @Absent()
  @ArrayMaxSize(100)
  @ArrayUnique(idOf)
  @ValidateNested({ each: true })
  @Type(() => PartOfCallInput)
  tracks?: PartOfCallInput[];

  @Field(() => [LocaleScalar], {
    nullable: true,
    description: 'The languages that it takes, at most 20; `en` takes `en-GB` too. None: all.',
  })
  @Absent()
  @ArrayMaxSize(20)
  @ArrayUnique()
  languages?: string[];

  @Field(() => [TalkLevel], { nullable: true, description: 'The levels that it takes; none: all.' })
  @Absent()
  @ArrayUnique()
  levels?: TalkLevel[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many proposals one person may submit, up to 1,000: those that came with an access code, were withdrawn, or name the person as co-speaker do not count. Null: any number.',
  })
  @IsOptional()
  @Min(1)
  @Max(1_000)
  proposalLimit?: number | null;
}
