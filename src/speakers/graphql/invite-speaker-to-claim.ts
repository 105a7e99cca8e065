import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SpeakerHasAccountType, SpeakerWithoutAddressType } from './speaker.errors.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'Which speaker.' })
export class InviteSpeakerToClaimInput {
  @Field(() => ID)
  @Id()
  speakerId: string;
}

const InviteSpeakerToClaimError = errorUnion(
  'InviteSpeakerToClaimError',
  SpeakerHasAccountType,
  SpeakerWithoutAddressType,
);

@ObjectType({ description: 'The speaker who is written to.' })
export class InviteSpeakerToClaimPayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [InviteSpeakerToClaimError])
  userErrors?: UserErrorData[];
}
