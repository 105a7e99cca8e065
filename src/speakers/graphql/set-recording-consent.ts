import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { RecordingConsent } from '../domain/recording-consent.js';
import { SpeakerType } from './speaker.type.js';

registerEnumType(RecordingConsent, {
  name: 'RecordingConsent',
  description: 'What a speaker says to being recorded.',
  valuesMap: {
    GRANTED: { description: 'The talk may be recorded and shown.' },
    REFUSED: { description: 'It may not.' },
  },
});

@InputType({ description: 'Which speaker, and what the speaker says to being recorded.' })
export class SetRecordingConsentInput {
  @Field(() => ID)
  @Id()
  speakerId: string;

  @Field(() => RecordingConsent, { nullable: true, description: 'Null: the speaker has not said.' })
  consent?: RecordingConsent | null;
}

const SetRecordingConsentError = errorUnion('SetRecordingConsentError');

@ObjectType({ description: 'The speaker after the change.' })
export class SetRecordingConsentPayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [SetRecordingConsentError])
  userErrors?: UserErrorData[];
}
