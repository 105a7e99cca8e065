import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { BookingStatus } from '../domain/booking.js';
import { SessionType } from './session.type.js';

registerEnumType(BookingStatus, {
  name: 'BookingStatus',
  description: 'What somebody has who booked a session.',
  valuesMap: {
    BOOKED: { description: 'A place.' },
    WAITING: { description: 'A place as soon as one is free and those in front have theirs.' },
  },
});

@ObjectType('SessionPlaces', { description: 'How many people a session takes.' })
export class SessionPlacesType {
  @Field(() => Int)
  capacity: number;

  @Field(() => Int)
  booked: number;

  @Field(() => Int, { description: 'How many people wait for a place.' })
  waiting: number;
}

@ObjectType('Booking', {
  implements: () => NodeType,
  description:
    "Somebody's place in a session, or in the line for one. It goes with the session when that moves.",
})
export class BookingType extends NodeType {
  @Field(() => BookingStatus)
  status: BookingStatus;

  @Field(() => Int, { nullable: true, description: 'In the line, from 1; null: not in it.' })
  position: number | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => SessionType, { description: 'As it is published now.' })
  session: SessionType;

  /** Behind `person` and `clashes`. */
  eventId: string;
  userId: string;
  entryId: string;
}

export const BookingConnection = connectionOf('Booking', () => BookingType);
