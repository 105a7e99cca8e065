import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { EmailAddress, Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProfileChanges } from './profile.input.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class SpeakerChanges extends ProfileChanges {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  email?: string | null;
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
