import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CalendarFeedType } from './calendar-feed.type.js';

@InputType({ description: 'Whether the address shall be a new one.' })
export class CreateCalendarFeedInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Makes a new address instead of the one there is, which leads nowhere from then on.',
  })
  replace: boolean;
}

const CreateCalendarFeedError = errorUnion('CreateCalendarFeedError');

@ObjectType({ description: "The viewer's only calendar feed." })
export class CreateCalendarFeedPayload {
  @Field(() => CalendarFeedType, { nullable: true })
  calendarFeed?: CalendarFeedType;

  @Field(() => [CreateCalendarFeedError])
  userErrors?: UserErrorData[];
}
