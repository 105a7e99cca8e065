import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SessionType } from './session.type.js';

@InputType({ description: "Which of the viewer's bookings." })
export class CancelBookingInput {
  @Field(() => ID)
  @Id()
  bookingId: string;
}

const CancelBookingError = errorUnion('CancelBookingError');

@ObjectType({ description: 'What became of the session that was booked.' })
export class CancelBookingPayload {
  @Field(() => SessionType, { nullable: true })
  session?: SessionType;

  @Field(() => [CancelBookingError])
  userErrors?: UserErrorData[];
}
