import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { QuotasService } from '../quotas.service.js';
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

/** The ticket types of quotas, by the ids of the quotas; for organizers. */
@Injectable()
export class QuotaMembersLoader extends RequestLoader<string, TicketTypeType[]> {
  constructor(quotas: QuotasService, ticketing: TicketingService) {
    super(async (ids) => {
      const members = await quotas.listMembers(ids);
      const types = await ticketing.list([...new Set(members.map(({ ticketTypeId }) => ticketTypeId))]);
      const inQuota = (id: string) =>
        new Set(members.filter(({ quotaId }) => quotaId === id).map(({ ticketTypeId }) => ticketTypeId));
      return new Map(ids.map((id) => [id, types.filter((type) => inQuota(id).has(type.id))]));
    });
  }
}
