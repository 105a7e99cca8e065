import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, UrlScalar } from '../../platform/graphql/scalars.js';

@ObjectType('CalendarDay', { description: 'A day of an event, in its zone.' })
export class CalendarDayType {
  @Field(() => LocalDateScalar)
  date: string;

  @Field(() => UrlScalar, { description: 'An iCalendar feed of the sessions that start on it.' })
  calendarUrl: string;
}
