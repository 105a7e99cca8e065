import { clockTime, durationOf, timestamp } from './export-clock.js';
import { daysOf, type RoomOfDay } from './export-days.js';
import { acronymOf, namesIn, type SessionNames } from './export-names.js';
import type { ExportedAgenda, ExportedSession } from './exported-agenda.js';
import { sessionKindOf } from './session-kind.js';
import { xmlElement, xmlText } from './write-xml.js';

/** What all sessions of a file share. */
interface Surroundings {
  readonly timeZone: string;
  readonly namesOf: (session: ExportedSession) => SessionNames;
}

/** A schedule.xml by the schema of the c3voc, and so that `parseScheduleXml` reads the same times, rooms and people. */
export function exportScheduleXml(agenda: ExportedAgenda): string {
  const around = { timeZone: agenda.timeZone, namesOf: namesIn(agenda) };
  const days = daysOf(agenda);
  const schedule = xmlElement('schedule', {}, [
    xmlElement('generator', { name: 'Conductor' }),
    line('version', agenda.version),
    conferenceOf(agenda, days.length),
    ...days.map(({ date, start, end, rooms }, index) =>
      xmlElement(
        'day',
        { index: index + 1, date, start, end },
        rooms.map((room) => roomOf(room, around)),
      ),
    ),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${schedule}\n`;
}

/** The word of a session's kind: the name of its format, where that says the same. */
export function typeOf({ kind, format }: Pick<ExportedSession, 'kind' | 'format'>): string {
  return format !== null && sessionKindOf(format) === kind ? format : kind.toLowerCase();
}

const line = (name: string, text: string | number) => `\n${xmlElement(name, {}, [xmlText(String(text))])}`;

function conferenceOf(agenda: ExportedAgenda, days: number): string {
  const { title, slug, timeZone, startsAt, endsAt, url, tracks } = agenda;
  return xmlElement('conference', {}, [
    line('title', title),
    line('acronym', acronymOf(slug)),
    line('start', timestamp(startsAt, timeZone)),
    line('end', timestamp(endsAt, timeZone)),
    line('days', days),
    line('url', url),
    line('time_zone_name', timeZone),
    ...tracks.map(({ name, color }) => xmlElement('track', color === null ? { name } : { name, color })),
  ]);
}

const roomOf = ({ room, sessions }: RoomOfDay, around: Surroundings): string =>
  xmlElement(
    'room',
    room ? { name: room.name, guid: room.key } : { name: '' },
    sessions.map((session) => eventOf(session, room?.name ?? '', around)),
  );

function eventOf(session: ExportedSession, room: string, { timeZone, namesOf }: Surroundings): string {
  const { number, slug } = namesOf(session);
  return xmlElement('event', { guid: session.id, id: number }, [
    line('room', room),
    line('title', session.title),
    line('subtitle', ''),
    line('type', typeOf(session)),
    line('date', timestamp(session.startsAt, timeZone)),
    line('start', clockTime(session.startsAt, timeZone)),
    line('duration', durationOf(session)),
    line('abstract', session.abstract),
    line('slug', slug),
    line('track', session.track ?? ''),
    ...(session.language === null ? [] : [line('language', session.language)]),
    line('description', ''),
    xmlElement('recording', {}, [line('license', ''), line('optout', String(session.recordingOptOut))]),
    xmlElement(
      'persons',
      {},
      [...session.speakers, ...session.hosts].map(({ id, name }) =>
        xmlElement('person', { guid: id }, [xmlText(name)]),
      ),
    ),
    ...(session.url === null ? [] : [line('url', session.url)]),
  ]);
}
