import { InvalidInput } from '../../kernel/user-error.js';
import { type Placement, SessionKind } from './session.js';

const DAY = 86_400_000;
const TITLE_LENGTH = 2_000;

/** What is wrong with the placement in itself. `above` leads to its fields in the input. */
export function faultsOf(placement: Placement, above: readonly string[] = []): InvalidInput[] {
  return [...faultsOfTimes(placement), ...faultsOfSubject(placement), ...faultsOfPlace(placement)].map(
    ([message, field]) => new InvalidInput(message, [...above, field]),
  );
}

type Fault = readonly [message: string, field: string];

function faultsOfTimes({ startsAt, endsAt }: Placement): Fault[] {
  if (endsAt <= startsAt) return [['A session ends after it starts.', 'endsAt']];
  if (endsAt.getTime() - startsAt.getTime() > DAY) return [['A session lasts at most 24 hours.', 'endsAt']];
  return [];
}

function faultsOfPlace({ isInAllRooms, roomIds, hostIds }: Placement): Fault[] {
  return [
    ...(isInAllRooms && roomIds.length > 0 ? [['Say all rooms or which.', 'roomIds'] as const] : []),
    ...(new Set(roomIds).size < roomIds.length ? [['A room is named twice.', 'roomIds'] as const] : []),
    ...(new Set(hostIds).size < hostIds.length ? [['A host is named twice.', 'hostIds'] as const] : []),
  ];
}

function faultsOfSubject({ kind, talkId, title }: Placement): Fault[] {
  const hasTalk = talkId !== null;
  if (kind === SessionKind.TALK && !hasTalk) return [['Say which talk is given.', 'talkId']];
  if ((kind === SessionKind.BREAK || kind === SessionKind.CEREMONY) && hasTalk)
    return [['Only a talk or a workshop is of a talk.', 'talkId']];
  if (hasTalk) return title === null ? [] : [['The session has the title of its talk.', 'title']];
  if (title === null || title === '') return [['Say what the session is called.', 'title']];
  return title.length > TITLE_LENGTH ? [['The title is too long.', 'title']] : [];
}
