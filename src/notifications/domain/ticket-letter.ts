import { inert } from '../../kernel/inert.js';
import type { Letter } from './letter.js';
import { localTime } from './local-time.js';

/** What an attendee is told when registered. */
export interface TicketNews {
  readonly attendeeName: string;
  readonly eventTitle: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  /** Null: online, or not said. */
  readonly place: string | null;
  readonly ticketTypeName: string;
  readonly orderCode: string;
  /** A speaker's ticket ends with the talk; it cannot be given back by itself. */
  readonly isForSpeaker: boolean;
  readonly ticketUrl: string;
  readonly calendarUrl: string;
}

/** Names are inert; only our own two addresses become links. */
export function ticketLetter(news: TicketNews): Letter {
  const facts = [
    `When:   ${localTime(news.startsAt, news.timeZone)}`,
    ...(news.place === null ? [] : [`Where:  ${inert(news.place)}`]),
    `Ticket: ${inert(news.ticketTypeName)}`,
    `Order:  ${news.orderCode}`,
  ];
  const text = [
    `Hello ${inert(news.attendeeName)},`,
    '',
    `here is your ticket for ${inert(news.eventTitle)}.`,
    '',
    ...facts,
    '',
    news.isForSpeaker ? 'Show it at the door:' : 'Show it at the door, or give it back if you cannot come:',
    news.ticketUrl,
    '',
    'For your calendar:',
    news.calendarUrl,
    '',
    'Whoever has these links has your ticket. Keep them to yourself.',
  ];
  return { subject: `Your ticket for ${news.eventTitle}`, text: text.join('\n') };
}
