import { AttendeesService } from '../attendees.service.js';
import { BuyerLimits } from '../buyer-limits.js';
import { CancellationService } from '../cancellation.service.js';
import { OrdersRepository } from '../data/orders.repository.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import { EventAttendeesResolver } from '../graphql/event-attendees.resolver.js';
import { OrderLinesResolver } from '../graphql/order-lines.resolver.js';
import { OrdersResolver } from '../graphql/orders.resolver.js';
import { OrderPartsLoader, OrdersLoader } from '../graphql/registration.loaders.js';
import { TicketRelationsResolver } from '../graphql/ticket-relations.resolver.js';
import { TicketsResolver } from '../graphql/tickets.resolver.js';
import { ViewerOrdersResolver } from '../graphql/viewer-orders.resolver.js';
import { ViewerTicketsResolver } from '../graphql/viewer-tickets.resolver.js';
import { OrdersService } from '../orders.service.js';
import { RegistrationLimits } from '../registration-limits.js';
import { RegistrationService } from '../registration.service.js';
import { SpeakerTickets } from '../speaker-tickets.js';
import { TicketOrders } from '../ticket-orders.js';

/** Orders and their tickets, however they came about. */
export const ordering = [
  RegistrationsRepository,
  OrdersRepository,
  RegistrationLimits,
  BuyerLimits,
  TicketOrders,
  RegistrationService,
  SpeakerTickets,
  CancellationService,
  AttendeesService,
  OrdersService,
  OrdersLoader,
  OrderPartsLoader,
  TicketsResolver,
  TicketRelationsResolver,
  OrdersResolver,
  OrderLinesResolver,
  EventAttendeesResolver,
  ViewerTicketsResolver,
  ViewerOrdersResolver,
];
