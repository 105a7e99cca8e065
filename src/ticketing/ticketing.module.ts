import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { BundlePartRow } from './data/bundle-part.entity.js';
import { PriceStepRow } from './data/price-step.entity.js';
import { QuotaTicketType } from './data/quota-ticket-type.entity.js';
import { Quota } from './data/quota.entity.js';
import { QuotasRepository } from './data/quotas.repository.js';
import { RequiredAddOn } from './data/required-add-on.entity.js';
import { TicketType } from './data/ticket-type.entity.js';
import { TicketTypesRepository } from './data/ticket-types.repository.js';
import { VoucherTicketType } from './data/voucher-ticket-type.entity.js';
import { Voucher } from './data/voucher.entity.js';
import { VouchersRepository } from './data/vouchers.repository.js';
import { EventTicketingResolver } from './graphql/event-ticketing.resolver.js';
import { BundlePartResolver, TicketTypeRelationsResolver } from './graphql/ticket-type-relations.resolver.js';
import {
  QuotaMembersLoader,
  TicketTypesLoader,
  VoucherTicketTypesLoader,
} from './graphql/ticketing.loaders.js';
import { QuotasResolver } from './graphql/quotas.resolver.js';
import { TicketingResolver } from './graphql/ticketing.resolver.js';
import { EventVouchersResolver, VoucherRelationsResolver } from './graphql/voucher-relations.resolver.js';
import { VouchersResolver } from './graphql/vouchers.resolver.js';
import { HiddenTicketTypes } from './hidden-ticket-types.js';
import { VoucherExportController } from './http/voucher-export.controller.js';
import { Places } from './places.js';
import { QuotasService } from './quotas.service.js';
import { TicketingService } from './ticketing.service.js';
import { VoucherExpiry } from './voucher-expiry.js';
import { VoucherExportService } from './voucher-export.service.js';
import { VoucherReservations } from './voucher-reservations.js';
import { Vouchers } from './vouchers.js';
import { VouchersService } from './vouchers.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Quota,
      TicketType,
      QuotaTicketType,
      PriceStepRow,
      BundlePartRow,
      RequiredAddOn,
      Voucher,
      VoucherTicketType,
    ]),
    EventsModule,
  ],
  controllers: [VoucherExportController],
  providers: [
    VouchersRepository,
    VoucherReservations,
    VoucherExpiry,
    Vouchers,
    VouchersService,
    VoucherExportService,
    HiddenTicketTypes,
    VoucherTicketTypesLoader,
    VouchersResolver,
    VoucherRelationsResolver,
    EventVouchersResolver,
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
    BundlePartResolver,
    EventTicketingResolver,
  ],
  exports: [Places, Vouchers, VouchersService, QuotasService, TicketingService, TicketTypesLoader],
})
export class TicketingModule {}
