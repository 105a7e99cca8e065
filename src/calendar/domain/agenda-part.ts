import { Temporal } from 'temporal-polyfill';
import { localDate } from '../../kernel/local-time.js';
import type { CalendarSession } from './entries.js';

/** A published session with the ids of what it points to, for feeds of a part of the agenda. */
export interface PlacedSession extends CalendarSession {
  readonly roomIds: readonly string[];
  readonly isInAllRooms: boolean;
  /** Of its talk as it is today; null where everybody may see none. */
  readonly trackId: string | null;
  readonly speakerIds: readonly string[];
  readonly hostIds: readonly string[];
}

/** Which sessions of an agenda a feed holds. */
export type AgendaPart = (session: PlacedSession) => boolean;

/** Those that start on this day of the zone: one over midnight is in one feed only. */
export const onDay =
  (day: string, timeZone: string): AgendaPart =>
  ({ startsAt }) =>
    localDate(startsAt, timeZone) === day;

export const inRoom =
  (roomId: string): AgendaPart =>
  ({ isInAllRooms, roomIds }) =>
    isInAllRooms || roomIds.includes(roomId);

export const onTrack =
  (id: string): AgendaPart =>
  ({ trackId }) =>
    trackId === id;

/** Those with one of these speakers on stage, as speaker or as host. */
export const withSpeaker = (...ids: string[]) => {
  const wanted = new Set(ids);
  return ({ speakerIds, hostIds }: Pick<PlacedSession, 'speakerIds' | 'hostIds'>): boolean =>
    [...speakerIds, ...hostIds].some((id) => wanted.has(id));
};

/** The days that an event touches in its zone, in order: `2027-05-10`. An end at midnight does not touch the day that it begins. */
export function daysOfEvent(event: { startsAt: Date; endsAt: Date; timeZone: string }): string[] {
  const first = Temporal.PlainDate.from(localDate(event.startsAt, event.timeZone));
  const last = Temporal.PlainDate.from(localDate(new Date(event.endsAt.getTime() - 1), event.timeZone));
  const length = Math.max(0, first.until(last).days) + 1;
  return Array.from({ length }, (_, days) => first.add({ days }).toString());
}
