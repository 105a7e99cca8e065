import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/index.js';
import { EventPartsRepository } from './data/event-parts.repository.js';
import { Event } from './data/event.entity.js';
import { EventsRepository } from './data/events.repository.js';
import { Room } from './data/room.entity.js';
import { Series } from './data/series.entity.js';
import { SessionFormat } from './data/session-format.entity.js';
import { Track } from './data/track.entity.js';
import { EventAccess } from './event-access.js';
import { EventPartsService } from './event-parts.service.js';
import { EventsService } from './events.service.js';
import { EventPartsResolver } from './graphql/event-parts.resolver.js';
import { EventPartsLoader, EventsLoader, SeriesLoader, VisibleEvents } from './graphql/events.loaders.js';
import { EventsResolver } from './graphql/events.resolver.js';
import { OrganizationEventsResolver } from './graphql/organization-events.resolver.js';
import { RoomsResolver } from './graphql/rooms.resolver.js';
import { SeriesResolver } from './graphql/series.resolver.js';
import { SessionFormatsResolver } from './graphql/session-formats.resolver.js';
import { TracksResolver } from './graphql/tracks.resolver.js';
import { SeriesService } from './series.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Event, Series, Room, Track, SessionFormat]), OrganizationsModule],
  providers: [
    EventsRepository,
    EventPartsRepository,
    EventAccess,
    EventsService,
    SeriesService,
    EventPartsService,
    EventsLoader,
    SeriesLoader,
    VisibleEvents,
    EventPartsLoader,
    EventsResolver,
    SeriesResolver,
    OrganizationEventsResolver,
    EventPartsResolver,
    RoomsResolver,
    TracksResolver,
    SessionFormatsResolver,
  ],
  exports: [
    EventAccess,
    EventsService,
    SeriesService,
    EventPartsService,
    EventsLoader,
    SeriesLoader,
    VisibleEvents,
    EventPartsLoader,
  ],
})
export class EventsModule {}
