import { withOffset } from '../../kernel/local-time.js';

/** A session with the names of what it points to. */
export interface NamedSession {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isInAllRooms: boolean;
  readonly rooms: readonly string[];
  /** Speakers, then hosts. */
  readonly people: readonly string[];
}

/** A session that differs between two releases. */
export interface NamedChange {
  /** Null: it is new. */
  readonly before: NamedSession | null;
  /** Null: it is cancelled. */
  readonly now: NamedSession | null;
  readonly isMoved: boolean;
  readonly isRetitled: boolean;
  readonly isByOthers: boolean;
}

/** A line for each way in which the session differs, with times as the clocks of the zone show them. */
export function changeLines({ before, now, ...change }: NamedChange, timeZone: string): string[] {
  const place = (session: NamedSession) => whenAndWhere(session, timeZone);
  if (!before) return now ? [`New: “${now.title}”, ${place(now)}${by(now)}.`] : [];
  if (!now) return [`Cancelled: “${before.title}”, ${place(before)}.`];
  return [
    ...(change.isMoved ? [`Moved: “${now.title}” from ${place(before)} to ${place(now)}.`] : []),
    ...(change.isRetitled ? [`Renamed: “${before.title}” is now “${now.title}”.`] : []),
    ...(change.isByOthers ? [`Speakers: “${now.title}” is${by(now) || ' by nobody'}.`] : []),
  ];
}

/** `2 new, 1 moved, 1 cancelled`: a session counts once for each way in which it differs. */
export function summaryOf(changes: readonly NamedChange[]): string {
  const counts: (readonly [number, string])[] = [
    [changes.filter(({ before }) => !before).length, 'new'],
    [changes.filter(({ isMoved }) => isMoved).length, 'moved'],
    [changes.filter(({ isRetitled }) => isRetitled).length, 'renamed'],
    [changes.filter(({ isByOthers }) => isByOthers).length, 'with other speakers'],
    [changes.filter(({ now }) => !now).length, 'cancelled'],
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, how]) => `${String(count)} ${how}`);
  return told.join(', ') || 'no changes';
}

/** `2027-05-10, 23:30–00:15 (UTC+02:00), Hall`: the offset is that of the start. */
function whenAndWhere({ startsAt, endsAt, ...session }: NamedSession, timeZone: string): string {
  const [start, end] = [withOffset(startsAt, timeZone), withOffset(endsAt, timeZone)];
  const [day, offset] = [start.slice(0, 10), start.slice(16)];
  const rooms = session.isInAllRooms ? 'all rooms' : session.rooms.join(' and ');
  return `${day}, ${timeOf(start)}–${timeOf(end)} (UTC${offset})${rooms && `, ${rooms}`}`;
}

const timeOf = (local: string) => local.slice(11, 16);
const by = ({ people }: NamedSession) => (people.length === 0 ? '' : ` by ${people.join(', ')}`);
