import { CheckInListsService } from '../check-in-lists.service.js';
import { CheckInsService } from '../check-ins.service.js';
import { CheckInListsRepository } from '../data/check-in-lists.repository.js';
import { CheckInsRepository } from '../data/check-ins.repository.js';
import { TicketCodesRepository } from '../data/ticket-codes.repository.js';
import { CheckInListsResolver } from '../graphql/check-in-lists.resolver.js';
import { CheckInLoaders } from '../graphql/check-in.loaders.js';
import { CheckInsResolver } from '../graphql/check-ins.resolver.js';
import { EventCheckInResolver } from '../graphql/event-check-in.resolver.js';
import { TicketCodeResolver } from '../graphql/ticket-code.resolver.js';
import { TicketCodes } from '../ticket-codes.js';

/** The door: lists, codes of tickets, and who came in. */
export const checkingIn = [
  CheckInListsRepository,
  CheckInsRepository,
  TicketCodesRepository,
  TicketCodes,
  CheckInListsService,
  CheckInsService,
  CheckInLoaders,
  CheckInListsResolver,
  CheckInsResolver,
  EventCheckInResolver,
  TicketCodeResolver,
];
