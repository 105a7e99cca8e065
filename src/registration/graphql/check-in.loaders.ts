import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { CheckInListsService } from '../check-in-lists.service.js';
import { forList } from '../domain/ticket-view.js';
import { RegistrationService } from '../registration.service.js';
import { TicketCodes } from '../ticket-codes.js';
import type { CheckInCountsType, CheckInListType } from './check-in-list.type.js';
import type { CheckInType } from './check-in.type.js';
import type { TicketType } from './ticket.type.js';

/** What check-ins point to, by ids. */
@Injectable()
export class CheckInLoaders {
  readonly list: RequestLoader<string, CheckInListType>;
  readonly counts: RequestLoader<string, CheckInCountsType>;
  readonly checkIn: RequestLoader<string, CheckInType>;
  readonly ticket: RequestLoader<string, TicketType>;
  /** The code of a valid ticket, whose secret one came by, by the ids of its event and itself. */
  readonly code: RequestLoader<string, string>;

  constructor(lists: CheckInListsService, registration: RegistrationService, codes: TicketCodes) {
    this.list = new RequestLoader(async (ids) => byId(await lists.list(ids)));
    this.counts = new RequestLoader(
      async (ids) => new Map((await lists.countsOf(ids)).map((counts) => [counts.listId, counts])),
    );
    this.checkIn = new RequestLoader(async (ids) => byId(await lists.listCheckIns(ids)));
    this.ticket = new RequestLoader(async (ids) => byId((await registration.listTickets(ids)).map(forList)));
    this.code = new RequestLoader(async (keys) => {
      const ofEvents = Map.groupBy(keys, (key) => eventOf(key));
      const found = [...ofEvents].map(async ([eventId, theirs]) => {
        const listed = await codes.listOf(eventId, theirs.map(ticketOf));
        return [...listed].map(([id, code]): [string, string] => [`${eventId} ${id}`, code]);
      });
      return new Map((await Promise.all(found)).flat());
    });
  }
}

const eventOf = (key: string): string => key.split(' ')[0] ?? '';
const ticketOf = (key: string): string => key.split(' ')[1] ?? '';
