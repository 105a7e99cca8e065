import { clockTime, durationOf, timestamp } from './export-clock.js';
import { daysOf } from './export-days.js';
import { acronymOf, namesIn } from './export-names.js';
import { typeOf } from './export-schedule-xml.js';
import type { ExportedAgenda, ExportedSession } from './exported-agenda.js';

/** Names of zones that both schemas take, `Etc/GMT+5` is none; the times have their offsets anyway. */
const zoneOfSchema = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/** The grid of the times, as the schema wants to be told: every minute may begin a session. */
const TIMESLOT = '00:01';

/** A schedule.json by the first schema of the c3voc: days with the sessions of their rooms under the rooms' names. */
export function exportScheduleJson(agenda: ExportedAgenda): string {
  const { url, version, rooms, tracks } = agenda;
  const days = daysOf(agenda);
  const write = sessionWriter(agenda);
  const conference = {
    ...conferenceOf(agenda),
    daysCount: days.length,
    timeslot_duration: TIMESLOT,
    rooms: rooms.map(({ key, name }) => ({ name, guid: key })),
    tracks: tracks.map(({ name, color }) => (color === null ? { name } : { name, color })),
    days: days.map((day, index) => ({
      index: index + 1,
      date: day.date,
      day_start: day.start,
      day_end: day.end,
      rooms: Object.fromEntries(
        day.rooms.map(({ room, sessions }) => {
          const name = room?.name ?? '';
          return [name, sessions.map((session) => write(session, name))];
        }),
      ),
    })),
  };
  const generator = { name: 'Conductor' };
  return JSON.stringify({ generator, schedule: { version, base_url: url, conference } });
}

/** What both schemas want to know of a conference. */
export const conferenceOf = ({ title, slug, timeZone, startsAt, endsAt, url }: ExportedAgenda) => ({
  acronym: acronymOf(slug),
  title,
  start: timestamp(startsAt, timeZone),
  end: timestamp(endsAt, timeZone),
  ...(zoneOfSchema.test(timeZone) ? { time_zone_name: timeZone } : {}),
  url,
});

function sessionWriter(agenda: ExportedAgenda) {
  const { timeZone, url } = agenda;
  const namesOf = namesIn(agenda);
  return (session: ExportedSession, room: string) => {
    const { number, slug } = namesOf(session);
    return {
      guid: session.id,
      id: number,
      date: timestamp(session.startsAt, timeZone),
      start: clockTime(session.startsAt, timeZone).slice(0, 5),
      end: timestamp(session.endsAt, timeZone),
      duration: durationOf(session).slice(0, 5),
      room,
      slug,
      url: session.url ?? url,
      title: session.title,
      subtitle: null,
      track: session.track,
      type: typeOf(session),
      language: session.language,
      abstract: session.abstract,
      description: null,
      do_not_record: session.recordingOptOut,
      persons: [...session.speakers, ...session.hosts].map(({ id, name }) => ({ guid: id, name })),
      links: [],
      attachments: [],
    };
  };
}
