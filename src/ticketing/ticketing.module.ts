import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { PriceStepRow } from './data/price-step.entity.js';
import { QuotaTicketType } from './data/quota-ticket-type.entity.js';
import { Quota } from './data/quota.entity.js';
import { QuotasRepository } from './data/quotas.repository.js';
import { TicketType } from './data/ticket-type.entity.js';
import { TicketTypesRepository } from './data/ticket-types.repository.js';
import { EventTicketingResolver } from './graphql/event-ticketing.resolver.js';
import { TicketTypeRelationsResolver } from './graphql/ticket-type-relations.resolver.js';
import { QuotaMembersLoader, TicketTypesLoader } from './graphql/ticketing.loaders.js';
import { QuotasResolver } from './graphql/quotas.resolver.js';
import { TicketingResolver } from './graphql/ticketing.resolver.js';
import { Places } from './places.js';
import { QuotasService } from './quotas.service.js';
import { TicketingService } from './ticketing.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Quota, TicketType, QuotaTicketType, PriceStepRow]), EventsModule],
  providers: [
    QuotasRepository,
    TicketTypesRepository,
    Places,
    TicketingService,
    QuotasService,
    TicketTypesLoader,
    QuotaMembersLoader,
    QuotasResolver,
    TicketingResolver,
    TicketTypeRelationsResolver,
    EventTicketingResolver,
  ],
  exports: [Places, QuotasService, TicketingService, TicketTypesLoader],
})
export class TicketingModule {}
