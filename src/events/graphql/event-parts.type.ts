import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('RoomHours', { description: 'A time in which a room can be used.' })
export class RoomHoursType {
  @Field()
  startsAt: Date;

  @Field({ description: 'The first instant at which it cannot be used any more.' })
  endsAt: Date;
}

@ObjectType('Room', {
  implements: () => NodeType,
  description: 'A place at the event in which one session runs at a time.',
})
export class RoomType extends NodeType {
  @Field()
  name: string;

  @Field(() => Int, { nullable: true, description: 'How many people it holds; null: unknown.' })
  capacity: number | null;

  @Field(() => [String], { description: 'What can be used in it, such as “stage”.' })
  equipment: string[];

  @Field(() => Int, { description: 'Minutes that it is made ready in before a session.' })
  setupMinutes: number;

  @Field(() => Int, { description: 'Minutes that it takes to leave it after a session.' })
  turnoverMinutes: number;

  @Field(() => [RoomHoursType], {
    description: 'When it can be used, in order and apart from each other; none: always.',
  })
  hours: readonly RoomHoursType[];

  @Field(() => Int, { description: 'Orders the rooms of an event.' })
  position: number;

  /** Behind `calendarUrl`. */
  eventId: string;
}

@ObjectType('Track', {
  implements: () => NodeType,
  description: 'A thread of the programme that sessions share.',
})
export class TrackType extends NodeType {
  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: '`#rrggbb`.' })
  color: string | null;

  @Field(() => Int, { description: 'Orders the tracks of an event.' })
  position: number;

  /** Behind `calendarUrl`. */
  eventId: string;
}

@ObjectType('SessionFormat', {
  implements: () => NodeType,
  description: 'A length and style of session that the event offers.',
})
export class SessionFormatType extends NodeType {
  @Field()
  name: string;

  @Field(() => Int)
  durationMinutes: number;

  @Field(() => Int, { description: 'Orders the session formats of an event.' })
  position: number;
}
