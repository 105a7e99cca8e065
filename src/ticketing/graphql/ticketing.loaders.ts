import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { QuotasService } from '../quotas.service.js';
import { TicketingService } from '../ticketing.service.js';
import { VouchersService } from '../vouchers.service.js';
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
      return typesBy(
        members.map(({ quotaId, ticketTypeId }) => [quotaId, ticketTypeId]),
        ticketing,
      );
    });
  }
}

/** The ticket types that vouchers are for, by the ids of the vouchers; for organizers. */
@Injectable()
export class VoucherTicketTypesLoader extends RequestLoader<string, TicketTypeType[]> {
  constructor(vouchers: VouchersService, ticketing: TicketingService) {
    super(async (ids) => {
      const links = await vouchers.listTicketTypes(ids);
      return typesBy(
        links.map(({ voucherId, ticketTypeId }) => [voucherId, ticketTypeId]),
        ticketing,
      );
    });
  }
}

/** The ticket types in their order, under the ids of what they are paired with. */
async function typesBy(
  pairs: readonly (readonly [id: string, ticketTypeId: string])[],
  ticketing: TicketingService,
): Promise<Map<string, TicketTypeType[]>> {
  const types = await ticketing.list([...new Set(pairs.map(([, ticketTypeId]) => ticketTypeId))]);
  const listed = types.flatMap((type) =>
    pairs.filter(([, ticketTypeId]) => ticketTypeId === type.id).map(([id]) => ({ id, type })),
  );
  const grouped = Map.groupBy(listed, ({ id }) => id);
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ type }) => type)]));
}
