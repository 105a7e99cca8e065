import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Absent, EmailAddress, Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProfileChanges } from './profile.input.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class SpeakerChanges extends ProfileChanges {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  email?: string | null;

  @Field(() => Date, { nullable: true, description: 'When the speaker comes. Seen by organizers only.' })
  arrivesAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the speaker leaves. Seen by organizers only.' })
  departsAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Where the speaker stays. Seen by organizers only.' })
  @Absent()
  @Line(0, 200)
  hotel?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What organizers tell each other, at most 5,000 characters. Seen by them only.',
  })
  @Absent()
  @Text(0, 5_000)
  internalNotes?: string;
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
