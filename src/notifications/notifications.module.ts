import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { RegistrationModule } from '../registration/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { DecisionMails } from './decision-mails.js';
import { MessageMails } from './message-mails.js';
import { MessagePeople } from './message-people.js';
import { TicketMails } from './ticket-mails.js';

/** Hears facts and sends mail; nobody imports it. */
@Module({
  imports: [
    AccountsModule,
    EventsModule,
    OrganizationsModule,
    SpeakersModule,
    ProposalsModule,
    TicketingModule,
    RegistrationModule,
  ],
  providers: [TicketMails, DecisionMails, MessagePeople, MessageMails],
})
export class NotificationsModule {}
