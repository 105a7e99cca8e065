import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Absent, EmailAddress, Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class SpeakerChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 200)
  name?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  email?: string | null;

  @Field(() => String, { nullable: true })
  @Absent()
  @Line(0, 200)
  tagline?: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 5,000 characters.' })
  @Absent()
  @Text(0, 5_000)
  biography?: string;
}

@InputType({ description: 'Which speaker, and what to change.' })
export class UpdateSpeakerInput {
  @Field(() => ID)
  @Id()
  speakerId: string;

  @Field(() => SpeakerChanges)
  @ValidateNested()
  @Type(() => SpeakerChanges)
  changes: SpeakerChanges;
}

const UpdateSpeakerError = errorUnion('UpdateSpeakerError');

@ObjectType({ description: 'The speaker after the change.' })
export class UpdateSpeakerPayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [UpdateSpeakerError])
  userErrors?: UserErrorData[];
}
