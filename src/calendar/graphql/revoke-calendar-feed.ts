import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CalendarFeedType } from './calendar-feed.type.js';

@InputType({ description: "The viewer's own calendar feed." })
export class RevokeCalendarFeedInput {
  @Field(() => ID)
  @Id()
  calendarFeedId: string;
}

const RevokeCalendarFeedError = errorUnion('RevokeCalendarFeedError');

@ObjectType({ description: 'Its address leads nowhere from now on.' })
export class RevokeCalendarFeedPayload {
  @Field(() => CalendarFeedType, { nullable: true })
  calendarFeed?: CalendarFeedType;

  @Field(() => [RevokeCalendarFeedError])
  userErrors?: UserErrorData[];
}
