import { Injectable } from '@nestjs/common';
import { type Event, EventStatus } from '../events/index.js';
import { Config } from '../platform/config/config.js';
import type { CalendarEntry, CalendarHead } from './domain/calendar.js';
import { type CalendarEvent, latest } from './domain/entries.js';
import { joinCalendar } from './domain/render-calendar.js';
import { RenderedEntries } from './rendered-entries.js';

/** How often subscribers should ask again. */
const REFRESH_MINUTES = 60;

/** A finished iCalendar file. */
export interface CalendarFile {
  /** Without its ending. */
  readonly name: string;
  readonly text: string;
  readonly lastModified: Date;
}

/** Writes files, each entry once as long as it stays the same. */
@Injectable()
export class CalendarFiles {
  constructor(
    private readonly config: Config,
    private readonly rendered: RenderedEntries,
  ) {}

  /** What calendars need to know of an event of the organization at this slug. */
  eventOf(event: Event, organization: string): CalendarEvent {
    return {
      ...event,
      isCancelled: event.status === EventStatus.CANCELLED,
      page: `${this.config.baseUrl}/${organization}/${event.slug}`,
    };
  }

  /** The head of a feed that is fetched again at this path below `calendar/`. */
  feedHead(path: string, about: CalendarHead): CalendarHead {
    const source = `${this.config.baseUrl}/calendar/${path}`;
    return { ...about, source, refreshIntervalMinutes: REFRESH_MINUTES };
  }

  /** The head of a feed whose address is a secret and stands nowhere in it. */
  privateHead(name: string): CalendarHead {
    return { name, refreshIntervalMinutes: REFRESH_MINUTES };
  }

  /** `changedAt` counts beside the changes of the entries. */
  of(
    name: string,
    head: CalendarHead,
    entries: readonly CalendarEntry[],
    changedAt: readonly Date[] = [],
  ): CalendarFile {
    const text = joinCalendar(
      head,
      entries.map((entry) => this.rendered.of(entry)),
    );
    const lastModified = latest([...changedAt, ...entries.map((entry) => entry.lastModified)]);
    return { name, text, lastModified };
  }
}
