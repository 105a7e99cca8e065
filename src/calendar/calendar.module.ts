import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { AgendaModule } from '../agenda/index.js';
import { EventsModule } from '../events/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { RegistrationModule } from '../registration/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { StarsModule } from '../stars/index.js';
import { TalksModule } from '../talks/index.js';
import { AgendaCalendarService } from './agenda-calendar.service.js';
import { CalendarEvents } from './calendar-events.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { CalendarFiles } from './calendar-files.js';
import { CalendarService } from './calendar.service.js';
import { CalendarFeed } from './data/calendar-feed.entity.js';
import { CalendarFeedsRepository } from './data/calendar-feeds.repository.js';
import { CalendarFeedResolver, ViewerCalendarResolver } from './graphql/calendar-feeds.resolver.js';
import { CalendarFolders } from './graphql/calendar-folders.js';
import {
  EventCalendarResolver,
  TalkCalendarResolver,
  TicketCalendarResolver,
} from './graphql/calendar-urls.resolver.js';
import {
  OrganizationCalendarResolver,
  SeriesCalendarResolver,
} from './graphql/organization-calendars.resolver.js';
import {
  RoomCalendarResolver,
  SpeakerCalendarResolver,
  TrackCalendarResolver,
} from './graphql/part-calendars.resolver.js';
import { AgendaCalendarController } from './http/agenda-calendar.controller.js';
import { CalendarController } from './http/calendar.controller.js';
import { OrganizationCalendarController } from './http/organization-calendar.controller.js';
import { PersonalCalendarController } from './http/personal-calendar.controller.js';
import { TicketCalendarController } from './http/ticket-calendar.controller.js';
import { OrganizationCalendarService } from './organization-calendar.service.js';
import { OwnSessionsReader } from './own-sessions.js';
import { PersonalCalendar } from './personal-calendar.js';
import { PublishedSessions } from './published-sessions.js';
import { RenderedEntries } from './rendered-entries.js';
import { TicketCalendarService } from './ticket-calendar.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CalendarFeed]),
    AccountsModule,
    OrganizationsModule,
    EventsModule,
    SpeakersModule,
    TalksModule,
    StarsModule,
    AgendaModule,
    RegistrationModule,
  ],
  controllers: [
    CalendarController,
    AgendaCalendarController,
    OrganizationCalendarController,
    PersonalCalendarController,
    TicketCalendarController,
  ],
  providers: [
    CalendarService,
    AgendaCalendarService,
    OrganizationCalendarService,
    TicketCalendarService,
    CalendarFeedsRepository,
    CalendarFeedsService,
    CalendarEvents,
    OwnSessionsReader,
    PersonalCalendar,
    CalendarFiles,
    PublishedSessions,
    RenderedEntries,
    CalendarFolders,
    ViewerCalendarResolver,
    CalendarFeedResolver,
    EventCalendarResolver,
    RoomCalendarResolver,
    TrackCalendarResolver,
    SpeakerCalendarResolver,
    OrganizationCalendarResolver,
    SeriesCalendarResolver,
    TalkCalendarResolver,
    TicketCalendarResolver,
  ],
})
export class CalendarModule {}
