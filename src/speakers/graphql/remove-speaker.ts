import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SpeakerInUseType } from './speaker.errors.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'Which speaker.' })
export class RemoveSpeakerInput {
  @Field(() => ID)
  @Id()
  speakerId: string;
}

const RemoveSpeakerError = errorUnion('RemoveSpeakerError', SpeakerInUseType);

@ObjectType({ description: 'The speaker who was removed.' })
export class RemoveSpeakerPayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [RemoveSpeakerError])
  userErrors?: UserErrorData[];
}
