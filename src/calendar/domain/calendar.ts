/** One VEVENT: a talk, a whole event, or an attendee's own event. Texts may hold anything; rendering makes them safe. */
export interface CalendarEntry {
  /** Never changes in the life of the thing: see `uidOf`. */
  readonly uid: string;
  /** Grows by one with each change that the people who hold the entry must see (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** DTSTAMP: when the entry was last put together, stored and not the clock, so that the same input is the same bytes. */
  readonly stamp: Date;
  readonly lastModified: Date;
  readonly start: Date;
  /** Exclusive. An end that is not after the start is left out: the entry is then a moment. */
  readonly end: Date;
  /** IANA name in its usual spelling. An unknown one is no fault: the entry is written in UTC, at the same instant. */
  readonly timeZone: string;
  /** Writes the days from start to end in the time zone instead of the hours. */
  readonly allDay?: boolean;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  /** Plain text of any length; see `markdownToText`. */
  readonly description?: string;
  readonly location?: string;
  /** Left out, as every address here, unless `safeUrl` lets it pass. */
  readonly url?: string;
  /** Where to join online (CONFERENCE, RFC 7986 §5.11). */
  readonly conferenceUrl?: string;
  readonly categories?: readonly string[];
  /** Degrees; left out unless on the globe. */
  readonly geo?: { readonly latitude: number; readonly longitude: number };
  /** Left out unless its e-mail is one address. */
  readonly organizer?: { readonly name: string; readonly email: string };
}

/** What stands above the entries of a calendar. */
export interface CalendarHead {
  readonly name: string;
  readonly description?: string;
  /** The zone to show the calendar in; its VTIMEZONE is written even when no entry needs it. */
  readonly timeZone?: string;
  /** The page about this calendar. */
  readonly url?: string;
  /** The address that the calendar is fetched from again (SOURCE); leave it out of files that are handed on. */
  readonly source?: string;
  /** A CSS3 colour name (COLOR) or `#rrggbb` (for Apple's calendars); anything else is left out. */
  readonly color?: string;
  /** How often a subscriber should ask again; a positive integer. */
  readonly refreshIntervalMinutes?: number;
}

export interface Calendar extends CalendarHead {
  readonly entries: readonly CalendarEntry[];
}

/** A finished VEVENT that can be joined into any calendar, and kept as long as the program is not updated: zones get new names. */
export interface RenderedEntry {
  /** Folded content lines, each ended by CRLF. */
  readonly text: string;
  /** The zone whose VTIMEZONE the calendar must hold; null if the entry is in UTC or has only days. */
  readonly tzid: string | null;
}
