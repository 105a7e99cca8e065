import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('CalendarFeed', {
  implements: () => NodeType,
  description:
    "A person's own calendar: the events of their tickets and the sessions that they are on stage in, starred or have a place in. Who knows its address reads it.",
})
export class CalendarFeedType extends NodeType {
  @Field({ description: 'When this address was made.' })
  createdAt: Date;

  /** Behind `url` and `webcalUrl`. */
  secret: string;
}
