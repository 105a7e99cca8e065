import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('TicketType', {
  implements: () => NodeType,
  description: 'What is sold or given at an event: a name, a price, a time of sale and a number of places.',
})
export class TicketTypeType extends NodeType {
  @Field({ description: 'Unique in the event.' })
  name: string;

  @Field({ description: 'Markdown.' })
  description: string;

  @Field(() => Int, { description: 'Orders them; the lowest comes first.' })
  position: number;

  @Field(() => Date, { nullable: true, description: 'Null: as soon as the event is published.' })
  salesStartAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: until the event is over.' })
  salesEndAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many places there are in all; null: unlimited.' })
  capacity: number | null;

  @Field(() => Int, { nullable: true, description: 'How many places are left; null: unlimited.' })
  remaining: number | null;

  /** Behind `event`, `price` and `isOnSale`. */
  eventId: string;
  priceMinor: bigint;
  asOf: Date;
}
