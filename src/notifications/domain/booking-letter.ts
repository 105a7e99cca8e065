import { inert } from '../../kernel/inert.js';
import type { Letter } from './letter.js';
import { localTime } from './local-time.js';

/** What became of somebody's booking of a session without their doing. */
export interface BookingNews {
  readonly kind: 'PROMOTED' | 'CANCELLED';
  readonly personName: string;
  readonly sessionTitle: string;
  readonly eventTitle: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** Names are inert; there is nothing to click. */
export function bookingLetter({
  kind,
  personName,
  sessionTitle,
  eventTitle,
  startsAt,
  timeZone,
}: BookingNews): Letter {
  const [session, event] = [inert(sessionTitle), inert(eventTitle)];
  const when = localTime(startsAt, timeZone);
  const told = {
    PROMOTED: {
      subject: `You have a place in a session of ${eventTitle}`,
      lines: [
        `a place has become free, and it is yours at ${event}:`,
        `  ${session}\n  ${when}`,
        'If you cannot come, give it up, so that somebody else can.',
      ],
    },
    CANCELLED: {
      subject: `Your booking at ${eventTitle} is cancelled`,
      lines: [
        `you had booked this session at ${event}, or waited for a place in it. It cannot be booked any more:`,
        `  ${session}\n  ${when}`,
        'It was cancelled, or is held without bookings now: the agenda says which.',
      ],
    },
  }[kind];
  return { subject: told.subject, text: [`Hello ${inert(personName)},`, ...told.lines].join('\n\n') };
}
