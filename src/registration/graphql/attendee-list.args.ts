import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { TicketStatus } from '../domain/ticket-status.js';

/** The arguments of a list of attendees. */
@ArgsType()
export class AttendeeListArgs extends PageArgs {
  @Field(() => TicketStatus, { nullable: true, description: 'Only tickets that are so; null: all.' })
  status?: TicketStatus | null;
}
