import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { AgendaModule } from '../agenda/index.js';
import { EventsModule } from '../events/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { RegistrationModule } from '../registration/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { BookingMails } from './booking-mails.js';
import { Mail } from './data/mail.entity.js';
import { MailsRepository } from './data/mails.repository.js';
import { DecisionMails } from './decision-mails.js';
import { EventMailsResolver } from './graphql/event-mails.resolver.js';
import { MailRelationsResolver } from './graphql/mail-relations.resolver.js';
import { MailCountsLoader, MailProposalsLoader } from './graphql/mails.loaders.js';
import { MailsResolver } from './graphql/mails.resolver.js';
import { MailSender } from './mail-sender.js';
import { MailsService } from './mails.service.js';
import { MessageMails } from './message-mails.js';
import { MessagePeople } from './message-people.js';
import { OrderMails } from './order-mails.js';
import { Outbox } from './outbox.js';
import { Recipients } from './recipients.js';
import { TicketMails } from './ticket-mails.js';

/** Hears facts, keeps an outbox for each event and sends mail; nobody imports it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Mail]),
    AccountsModule,
    EventsModule,
    OrganizationsModule,
    SpeakersModule,
    ProposalsModule,
    TicketingModule,
    RegistrationModule,
    AgendaModule,
  ],
  providers: [
    MailsRepository,
    Outbox,
    Recipients,
    DecisionMails,
    MessagePeople,
    MessageMails,
    TicketMails,
    BookingMails,
    OrderMails,
    MailSender,
    MailsService,
    MailCountsLoader,
    MailProposalsLoader,
    MailsResolver,
    EventMailsResolver,
    MailRelationsResolver,
  ],
})
export class NotificationsModule {}
