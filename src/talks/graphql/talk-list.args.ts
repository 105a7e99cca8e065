import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import { TalkLevel } from '../../kernel/talk-level.js';

@InputType({ description: 'Only talks for which all of it is true.' })
export class TalkFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  trackId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  sessionFormatId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  speakerId?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  isFeatured?: boolean | null;
  @Field(() => LocaleScalar, { nullable: true, description: '`en` also finds `en-GB`.' })
  language?: string | null;

  @Field(() => TalkLevel, { nullable: true })
  level?: TalkLevel | null;
}

/** The arguments of a list of talks. */
@ArgsType()
export class TalkListArgs extends PageArgs {
  @Field(() => TalkFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TalkFilter)
  filter?: TalkFilter | null;
}
