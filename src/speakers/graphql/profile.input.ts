import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Absent, Line, Text } from '../../platform/graphql/input-rules.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';

/** No profile has more links. */
export const MAX_LINKS = 10;

@InputType({ description: 'A place on the net, and what to call it.' })
export class SpeakerLinkInput {
  @Field()
  @Line(1, 100)
  label: string;

  @Field(() => UrlScalar)
  url: string;
}

@InputType({ description: 'What everybody may read of a speaker. Absent leaves a field as it is.' })
export class ProfileChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 200)
  name?: string;

  @Field(() => String, { nullable: true })
  @Absent()
  @Line(0, 200)
  tagline?: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 5,000 characters.' })
  @Absent()
  @Text(0, 5_000)
  biography?: string;

  @Field(() => String, { nullable: true, description: 'As the person writes them, at most 50 characters.' })
  @Absent()
  @Line(0, 50)
  pronouns?: string;

  @Field(() => String, { nullable: true })
  @Absent()
  @Line(0, 200)
  company?: string;

  @Field(() => [SpeakerLinkInput], { nullable: true, description: 'All of them, at most 10.' })
  @Absent()
  @ArrayMaxSize(MAX_LINKS)
  @ValidateNested({ each: true })
  @Type(() => SpeakerLinkInput)
  links?: SpeakerLinkInput[];
}
