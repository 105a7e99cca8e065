import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'A time in which a speaker can be on stage.' })
export class AvailabilityIntervalInput {
  @Field()
  startsAt: Date;

  @Field({ description: 'The first instant at which the speaker is away again.' })
  endsAt: Date;
}

@InputType({ description: 'Which speaker, and all times at which the speaker can be on stage.' })
export class SetSpeakerAvailabilityInput {
  @Field(() => ID)
  @Id()
  speakerId: string;

  @Field(() => [AvailabilityIntervalInput], {
    description: 'At most 100, within the event and two days around it. None: there is no restriction.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AvailabilityIntervalInput)
  intervals: AvailabilityIntervalInput[];
}

const SetSpeakerAvailabilityError = errorUnion('SetSpeakerAvailabilityError');

@ObjectType({ description: 'The speaker after the change.' })
export class SetSpeakerAvailabilityPayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [SetSpeakerAvailabilityError])
  userErrors?: UserErrorData[];
}
