import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { PageArgs } from '../../platform/graphql/connection.js';
import { EventKind } from '../domain/event-kinds.js';

/** The orders in which events can be listed. */
export enum EventOrder {
  EARLIEST_FIRST = 'EARLIEST_FIRST',
  LATEST_FIRST = 'LATEST_FIRST',
}

registerEnumType(EventOrder, { name: 'EventOrder', description: 'By the instant at which events start.' });

@InputType({ description: 'Only events for which all of it is true.' })
export class EventFilter {
  @Field(() => EventKind, { nullable: true })
  kind?: EventKind | null;

  @Field(() => Date, { nullable: true, description: 'Still going on, or yet to come, at this instant.' })
  endsAfter?: Date | null;

  @Field(() => Date, { nullable: true })
  startsBefore?: Date | null;
}

/** The arguments of every list of events. */
@ArgsType()
export class EventListArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter | null;

  @Field(() => EventOrder, { defaultValue: EventOrder.EARLIEST_FIRST })
  order: EventOrder;
}
