import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { AttendeesService } from './attendees.service.js';
import { CancellationService } from './cancellation.service.js';
import { OrderLine } from './data/order-line.entity.js';
import { Order } from './data/order.entity.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import { Ticket } from './data/ticket.entity.js';
import { EventAttendeesResolver } from './graphql/event-attendees.resolver.js';
import { OrdersResolver } from './graphql/orders.resolver.js';
import { OrdersLoader } from './graphql/registration.loaders.js';
import { TicketRelationsResolver } from './graphql/ticket-relations.resolver.js';
import { TicketsResolver } from './graphql/tickets.resolver.js';
import { ViewerTicketsResolver } from './graphql/viewer-tickets.resolver.js';
import { RegistrationLimits } from './registration-limits.js';
import { RegistrationService } from './registration.service.js';
import { SpeakerTickets } from './speaker-tickets.js';
import { TicketOrders } from './ticket-orders.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Order, OrderLine, Ticket]),
    EventsModule,
    AccountsModule,
    TicketingModule,
  ],
  providers: [
    RegistrationsRepository,
    RegistrationLimits,
    TicketOrders,
    RegistrationService,
    SpeakerTickets,
    CancellationService,
    AttendeesService,
    OrdersLoader,
    TicketsResolver,
    TicketRelationsResolver,
    OrdersResolver,
    EventAttendeesResolver,
    ViewerTicketsResolver,
  ],
  exports: [RegistrationService, SpeakerTickets],
})
export class RegistrationModule {}
