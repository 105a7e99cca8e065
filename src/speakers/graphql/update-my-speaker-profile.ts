import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProfileChanges } from './profile.input.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: "One of the viewer's own profiles, and what to change of it." })
export class UpdateMySpeakerProfileInput {
  @Field(() => ID)
  @Id()
  speakerId: string;

  @Field(() => ProfileChanges)
  @ValidateNested()
  @Type(() => ProfileChanges)
  changes: ProfileChanges;
}

const UpdateMySpeakerProfileError = errorUnion('UpdateMySpeakerProfileError');

@ObjectType({ description: 'The profile after the change; those on other events are as they were.' })
export class UpdateMySpeakerProfilePayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [UpdateMySpeakerProfileError])
  userErrors?: UserErrorData[];
}
