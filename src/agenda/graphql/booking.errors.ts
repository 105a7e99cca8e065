import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { NotBookableReason } from '../domain/booking.js';
import { SessionType } from './session.type.js';

registerEnumType(NotBookableReason, {
  name: 'NotBookableReason',
  description: 'Why nobody can book a session.',
  valuesMap: {
    NO_PLACES: { description: 'Its organizers gave it none: one just goes there.' },
    OVER: { description: 'It has ended.' },
    EVENT_CANCELLED: { description: 'The event does not take place.' },
  },
});

@ObjectType('SessionNotBookable', {
  implements: () => UserErrorType,
  description: 'Nobody can book the session.',
})
export class SessionNotBookableType extends UserErrorType {
  @Field(() => NotBookableReason)
  reason: NotBookableReason;
}

@ObjectType('BookingClash', {
  implements: () => UserErrorType,
  description: 'The viewer has booked something else at this time, or waits for it.',
})
export class BookingClashType extends UserErrorType {
  @Field(() => [SessionType], { description: 'What else, in order of time.' })
  sessions: readonly SessionType[];
}

@ObjectType('PlacesBelowBooked', {
  implements: () => UserErrorType,
  description: 'More places are taken than there shall be.',
})
export class PlacesBelowBookedType extends UserErrorType {
  @Field(() => Int, { description: 'How many there shall be.' })
  places: number;

  @Field(() => Int, { description: 'How many are taken.' })
  booked: number;
}
