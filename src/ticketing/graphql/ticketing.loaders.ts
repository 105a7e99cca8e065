import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { TicketingService } from '../ticketing.service.js';
import type { TicketTypeType } from './ticket-type.type.js';

/** Ticket types by their own ids and by their event's, with what is left of them. */
@Injectable()
export class TicketTypesLoader {
  readonly ticketType: RequestLoader<string, TicketTypeType>;
  readonly ticketTypesOf: RequestLoader<string, TicketTypeType[]>;

  constructor(ticketing: TicketingService) {
    this.ticketType = new RequestLoader(async (ids) => byId(await ticketing.list(ids)));
    this.ticketTypesOf = new RequestLoader(async (ids) =>
      listsBy(await ticketing.listOfEvents(ids), ({ eventId }) => eventId),
    );
  }
}
