import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { RegistrationModule } from '../registration/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { TicketMails } from './ticket-mails.js';

/** Hears facts and sends mail; nobody imports it. */
@Module({
  imports: [EventsModule, TicketingModule, RegistrationModule],
  providers: [TicketMails],
})
export class NotificationsModule {}
