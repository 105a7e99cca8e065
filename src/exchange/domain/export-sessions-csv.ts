import { type CsvColumns, csvHead, csvRow } from '../../kernel/csv.js';
import { dayOf, timestamp } from './export-clock.js';
import type { ExportedAgenda, ExportedPerson, ExportedSession } from './exported-agenda.js';

/** One line per session: times with the offset at the venue, several rooms or people on lines of their own in a cell. */
export function exportSessionsCsv({ sessions, timeZone }: ExportedAgenda): string {
  const columns = columnsIn(timeZone);
  return csvHead(columns) + sessions.map((session) => csvRow(columns, session)).join('');
}

const namesOf = (named: readonly (ExportedPerson | { readonly name: string })[]): string =>
  named.map(({ name }) => name).join('\n');

const columnsIn = (timeZone: string): CsvColumns<ExportedSession> => ({
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  day: ({ startsAt }) => dayOf(startsAt, timeZone),
  starts_at: ({ startsAt }) => timestamp(startsAt, timeZone),
  ends_at: ({ endsAt }) => timestamp(endsAt, timeZone),
  in_all_rooms: ({ isInAllRooms }) => (isInAllRooms ? 'yes' : 'no'),
  rooms: ({ rooms }) => namesOf(rooms),
  track: ({ track }) => track,
  session_format: ({ format }) => format,
  language: ({ language }) => language,
  speakers: ({ speakers }) => namesOf(speakers),
  hosts: ({ hosts }) => namesOf(hosts),
  abstract: ({ abstract }) => abstract,
  url: ({ url }) => url,
  recording_refused: ({ recordingOptOut }) => (recordingOptOut ? 'yes' : 'no'),
});
