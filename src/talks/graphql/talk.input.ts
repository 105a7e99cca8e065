import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { TalkLevel } from '../../kernel/talk-level.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';

/** What kind of talk it is, as whoever adds, offers or changes one says it; each may be left open. */
@InputType({ isAbstract: true })
export class TalkFields {
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
}
