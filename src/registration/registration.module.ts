import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { OrdersService } from './orders.service.js';
import { RegistrationService } from './registration.service.js';
import { SpeakerTickets } from './speaker-tickets.js';
import { checkingIn } from './wiring/checking-in.js';
import { checkingOut } from './wiring/checking-out.js';
import { entities } from './wiring/entities.js';
import { ordering } from './wiring/ordering.js';

@Module({
  imports: [TypeOrmModule.forFeature(entities), AccountsModule, EventsModule, TicketingModule],
  providers: [...ordering, ...checkingOut, ...checkingIn],
  exports: [RegistrationService, OrdersService, SpeakerTickets],
})
export class RegistrationModule {}
