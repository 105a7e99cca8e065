import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { EventAccess } from '../event-access.js';
import { EventPartsService } from '../event-parts.service.js';
import { EventsService } from '../events.service.js';
import { SeriesService } from '../series.service.js';
import type { RoomType, SessionFormatType, TrackType } from './event-parts.type.js';
import type { EventType } from './event.type.js';
import type { SeriesType } from './series.type.js';

/** Events by their ids, for those who were allowed to know the ids. */
@Injectable()
export class EventsLoader extends RequestLoader<string, EventType> {
  constructor(events: EventsService) {
    super(async (ids) => byId(await events.list(ids)));
  }
}

/** Events by their ids as the viewer may see them: of a draft, others than its organization's members learn nothing. */
@Injectable()
export class VisibleEvents {
  constructor(
    private readonly events: EventsLoader,
    private readonly access: EventAccess,
  ) {}

  async load(viewer: Viewer, context: GraphqlContext, id: string): Promise<EventType | null> {
    const event = await this.events.load(context, id);
    return event && (await this.access.isVisible(viewer, event)) ? event : null;
  }
}

/** Series by their ids. */
@Injectable()
export class SeriesLoader extends RequestLoader<string, SeriesType> {
  constructor(series: SeriesService) {
    super(async (ids) => byId(await series.list(ids)));
  }
}

/** Rooms, tracks and session formats, by their own ids and by their event's. */
@Injectable()
export class EventPartsLoader {
  readonly room: RequestLoader<string, RoomType>;
  readonly track: RequestLoader<string, TrackType>;
  readonly sessionFormat: RequestLoader<string, SessionFormatType>;
  readonly roomsOf: RequestLoader<string, RoomType[]>;
  readonly tracksOf: RequestLoader<string, TrackType[]>;
  readonly sessionFormatsOf: RequestLoader<string, SessionFormatType[]>;

  constructor(parts: EventPartsService) {
    this.room = new RequestLoader(async (ids) => byId(await parts.listByIds('room', ids)));
    this.track = new RequestLoader(async (ids) => byId(await parts.listByIds('track', ids)));
    this.sessionFormat = new RequestLoader(async (ids) => byId(await parts.listByIds('session format', ids)));
    this.roomsOf = new RequestLoader(async (ids) => listsBy(await parts.list('room', ids), eventOf));
    this.tracksOf = new RequestLoader(async (ids) => listsBy(await parts.list('track', ids), eventOf));
    this.sessionFormatsOf = new RequestLoader(async (ids) =>
      listsBy(await parts.list('session format', ids), eventOf),
    );
  }
}

const eventOf = ({ eventId }: { eventId: string }): string => eventId;
