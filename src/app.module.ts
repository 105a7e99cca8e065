import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AgendaModule } from './agenda/index.js';
import { CalendarModule } from './calendar/index.js';
import { EventsModule } from './events/index.js';
import { ExchangeModule } from './exchange/index.js';
import { FilesModule } from './files/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OrganizationsModule } from './organizations/index.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { ProposalsModule } from './proposals/index.js';
import { QuestionsModule } from './questions/index.js';
import { RegistrationModule } from './registration/index.js';
import { SpeakersModule } from './speakers/index.js';
import { StarsModule } from './stars/index.js';
import { TalksModule } from './talks/index.js';
import { TicketingModule } from './ticketing/index.js';

/** The modules of the product, lowest first: each knows only those above it in this list. */
export const features = [
  FilesModule,
  AccountsModule,
  OrganizationsModule,
  EventsModule,
  SpeakersModule,
  TalksModule,
  StarsModule,
  QuestionsModule,
  ProposalsModule,
  AgendaModule,
  TicketingModule,
  RegistrationModule,
  CalendarModule,
  ExchangeModule,
  NotificationsModule,
];

@Module({})
export class AppModule {
  /** The whole program with these settings. */
  static for(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.for(config), ...features] };
  }
}
