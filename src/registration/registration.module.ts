import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { AttendeesService } from './attendees.service.js';
import { BuyerLimits } from './buyer-limits.js';
import { CartPlaces } from './cart-places.js';
import { CheckoutCompletion } from './checkout-completion.js';
import { CheckoutsService } from './checkouts.service.js';
import { CancellationService } from './cancellation.service.js';
import { CheckoutLine } from './data/checkout-line.entity.js';
import { Checkout } from './data/checkout.entity.js';
import { CheckoutsRepository } from './data/checkouts.repository.js';
import { OrderLine } from './data/order-line.entity.js';
import { CheckInListsService } from './check-in-lists.service.js';
import { CheckInsService } from './check-ins.service.js';
import { CheckInList } from './data/check-in-list.entity.js';
import { CheckInListTicketType } from './data/check-in-list-ticket-type.entity.js';
import { CheckInListsRepository } from './data/check-in-lists.repository.js';
import { CheckIn } from './data/check-in.entity.js';
import { CheckInsRepository } from './data/check-ins.repository.js';
import { Order } from './data/order.entity.js';
import { OrdersRepository } from './data/orders.repository.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import { TicketCodesRepository } from './data/ticket-codes.repository.js';
import { TicketSigningKey } from './data/ticket-signing-key.entity.js';
import { TicketRevocation } from './data/ticket-revocation.entity.js';
import { Ticket } from './data/ticket.entity.js';
import { CheckoutOverResolver, PaymentNotPossibleResolver } from './graphql/checkout-errors.resolver.js';
import { CheckoutRelationsResolver } from './graphql/checkout-relations.resolver.js';
import { CheckoutsResolver } from './graphql/checkouts.resolver.js';
import { EventAttendeesResolver } from './graphql/event-attendees.resolver.js';
import { OrderLinesResolver } from './graphql/order-lines.resolver.js';
import { OrdersResolver } from './graphql/orders.resolver.js';
import { OrderPartsLoader, OrdersLoader } from './graphql/registration.loaders.js';
import { CheckInListsResolver } from './graphql/check-in-lists.resolver.js';
import { CheckInLoaders } from './graphql/check-in.loaders.js';
import { CheckInsResolver } from './graphql/check-ins.resolver.js';
import { EventCheckInResolver } from './graphql/event-check-in.resolver.js';
import { TicketCodeResolver } from './graphql/ticket-code.resolver.js';
import { TicketRelationsResolver } from './graphql/ticket-relations.resolver.js';
import { TicketsResolver } from './graphql/tickets.resolver.js';
import { ViewerOrdersResolver } from './graphql/viewer-orders.resolver.js';
import { ViewerTicketsResolver } from './graphql/viewer-tickets.resolver.js';
import { OrdersService } from './orders.service.js';
import { RegistrationLimits } from './registration-limits.js';
import { RegistrationService } from './registration.service.js';
import { SpeakerTickets } from './speaker-tickets.js';
import { TicketCodes } from './ticket-codes.js';
import { TicketOrders } from './ticket-orders.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Order,
      OrderLine,
      Ticket,
      Checkout,
      CheckoutLine,
      CheckInList,
      CheckIn,
      TicketRevocation,
      CheckInListTicketType,
      TicketSigningKey,
    ]),
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
    CartPlaces,
    BuyerLimits,
    CheckoutsRepository,
    CheckoutsService,
    CheckoutCompletion,
    OrdersRepository,
    OrdersService,
    OrderPartsLoader,
    CheckoutsResolver,
    CheckoutRelationsResolver,
    CheckoutOverResolver,
    PaymentNotPossibleResolver,
    OrderLinesResolver,
    ViewerOrdersResolver,
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
  ],
  exports: [RegistrationService, OrdersService, SpeakerTickets],
})
export class RegistrationModule {}
