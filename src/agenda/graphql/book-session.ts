import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { BookingClashType, SessionNotBookableType } from './booking.errors.js';
import { BookingType } from './booking.type.js';

@InputType({ description: 'Which session of a published agenda.' })
export class BookSessionInput {
  @Field(() => ID)
  @Id()
  sessionId: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Gives up what else the viewer has booked at this time, also where this session is full and the viewer only waits for it.',
  })
  replace: boolean;
}

const BookSessionError = errorUnion('BookSessionError', SessionNotBookableType, BookingClashType);

@ObjectType({ description: 'The booking, new or there before.' })
export class BookSessionPayload {
  @Field(() => BookingType, { nullable: true })
  booking?: BookingType;

  @Field(() => [BookSessionError])
  userErrors?: UserErrorData[];
}
