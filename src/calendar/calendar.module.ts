import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/index.js';
import { EventsModule } from '../events/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { TalksModule } from '../talks/index.js';
import { CalendarService } from './calendar.service.js';
import { EventCalendarResolver, TalkCalendarResolver } from './graphql/calendar-urls.resolver.js';
import { CalendarController } from './http/calendar.controller.js';
import { PublishedSessions } from './published-sessions.js';
import { RenderedEntries } from './rendered-entries.js';

@Module({
  imports: [OrganizationsModule, EventsModule, SpeakersModule, TalksModule, AgendaModule],
  controllers: [CalendarController],
  providers: [
    CalendarService,
    PublishedSessions,
    RenderedEntries,
    EventCalendarResolver,
    TalkCalendarResolver,
  ],
})
export class CalendarModule {}
