import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AlreadySpeakerType, ClaimNotValidType } from './speaker.errors.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'The secret of a mailed link to a profile.' })
export class ClaimSpeakerProfileInput {
  @Field({ description: 'What stands behind the # of the mailed link.' })
  @Line(1, 100)
  token: string;
}

const ClaimSpeakerProfileError = errorUnion(
  'ClaimSpeakerProfileError',
  ClaimNotValidType,
  AlreadySpeakerType,
);

@ObjectType({ description: "The profile, which is the viewer's from now on." })
export class ClaimSpeakerProfilePayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [ClaimSpeakerProfileError])
  userErrors?: UserErrorData[];
}
