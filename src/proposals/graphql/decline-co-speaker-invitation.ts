import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import { Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CoSpeakerInvitationNotValidType } from './proposal.errors.js';

@InputType({ description: 'The secret of a mailed link.' })
export class DeclineCoSpeakerInvitationInput {
  @Field({ description: 'What stands behind the # of the mailed link.' })
  @Line(1, 100)
  secret: string;
}

const DeclineCoSpeakerInvitationError = errorUnion(
  'DeclineCoSpeakerInvitationError',
  CoSpeakerInvitationNotValidType,
);

@ObjectType({ description: 'The event at which the talk would be given.' })
export class DeclineCoSpeakerInvitationPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [DeclineCoSpeakerInvitationError])
  userErrors?: UserErrorData[];
}
