import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { StarsModule } from '../stars/index.js';
import { TalksModule } from '../talks/index.js';
import { AgendaService } from './agenda.service.js';
import { BookingReader } from './booking-reader.js';
import { BookingsService } from './bookings.service.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseHistory } from './release-history.js';
import { ReleasesService } from './releases.service.js';
import { SessionPlacesService } from './session-places.service.js';
import { TouchedPeople } from './touched-people.js';
import { booking } from './wiring/booking.js';
import { drafting } from './wiring/drafting.js';
import { entities } from './wiring/entities.js';
import { publishing } from './wiring/publishing.js';
import { weighing } from './wiring/weighing.js';

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    AccountsModule,
    EventsModule,
    SpeakersModule,
    StarsModule,
    TalksModule,
  ],
  providers: [...drafting, ...weighing, ...publishing, ...booking],
  exports: [
    AgendaService,
    PublishingService,
    ReleasesService,
    ReleaseHistory,
    TouchedPeople,
    BookingsService,
    BookingReader,
    SessionPlacesService,
  ],
})
export class AgendaModule {}
