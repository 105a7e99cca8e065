import { changesOf, nextContents, type ReleasedSession, SessionChangeKind } from './release-contents.js';
import { type PlannedSession, SessionKind } from './session.js';

const first = new Date('2027-01-01T12:00:00Z');
const second = new Date('2027-02-01T12:00:00Z');
const third = new Date('2027-03-01T12:00:00Z');

const session = (id: string, fields: Partial<PlannedSession> = {}): PlannedSession => ({
  id,
  kind: SessionKind.TALK,
  talkId: `talk of ${id}`,
  title: id,
  isInAllRooms: false,
  roomIds: ['hall'],
  hostIds: [],
  startsAt: new Date('2027-05-10T07:00:00Z'),
  endsAt: new Date('2027-05-10T07:30:00Z'),
  speakerIds: ['ada', 'bo'],
  ...fields,
});

const { NEW, MOVED, RETITLED, SPEAKERS_CHANGED, CANCELLED } = SessionChangeKind;
const later = { startsAt: new Date('2027-05-10T08:00:00Z'), endsAt: new Date('2027-05-10T08:30:00Z') };

const numbers = (contents: readonly ReleasedSession[]) =>
  contents.map(({ id, sequence, changedAt, isCancelled }) => [id, sequence, changedAt, isCancelled]);

const differences: [string, Partial<PlannedSession>, SessionChangeKind[]][] = [
  ['nothing', {}, []],
  ['another kind', { kind: SessionKind.WORKSHOP }, []],
  ['another start', { startsAt: later.startsAt, endsAt: later.endsAt }, [MOVED]],
  ['another end', { endsAt: later.endsAt }, [MOVED]],
  ['another room', { roomIds: ['attic'] }, [MOVED]],
  ['no room', { roomIds: [] }, [MOVED]],
  ['another room besides', { roomIds: ['attic', 'hall'] }, [MOVED]],
  ['all rooms', { isInAllRooms: true }, [MOVED]],
  ['a host', { hostIds: ['bo'] }, [SPEAKERS_CHANGED]],
  ['another title', { title: 'New' }, [RETITLED]],
  ['a speaker less', { speakerIds: ['ada'] }, [SPEAKERS_CHANGED]],
  ['another order of speakers', { speakerIds: ['bo', 'ada'] }, [SPEAKERS_CHANGED]],
  ['everything', { ...later, title: 'New', speakerIds: [] }, [MOVED, RETITLED, SPEAKERS_CHANGED]],
];

describe('a release', () => {
  const one = nextContents([], [session('a'), session('b')], first);

  it('begins with sequence 0', () => {
    expect(numbers(one)).toEqual([
      ['a', 0, first, false],
      ['b', 0, first, false],
    ]);
  });

  it.each(differences)('after %s tells of it and numbers it', (_, fields, kinds) => {
    const now = [session('a', fields), session('b')];
    const changes = kinds.length === 0 ? [] : [{ kinds, session: now[0], before: one[0] }];
    expect(changesOf(one, now)).toEqual(changes);
    expect(numbers(nextContents(one, now, second))).toEqual([
      kinds.length === 0 ? ['a', 0, first, false] : ['a', 1, second, false],
      ['b', 0, first, false],
    ]);
  });

  it('tells what is new, moved and gone at once', () => {
    const now = [session('b', later), session('c')];
    expect(changesOf(one, now).map(({ kinds, session: { id } }) => [id, kinds])).toEqual([
      ['b', [MOVED]],
      ['c', [NEW]],
      ['a', [CANCELLED]],
    ]);
  });

  it('keeps what is gone as cancelled, and leaves it alone from then on', () => {
    const two = nextContents(one, [session('b')], second);
    const three = nextContents(two, [session('b')], third);
    expect(numbers(two)).toEqual([
      ['b', 0, first, false],
      ['a', 1, second, true],
    ]);
    expect(three).toEqual(two);
    expect(changesOf(two, [session('b')])).toEqual([]);
  });

  it('goes on counting for a talk that was taken off and placed again', () => {
    const two = nextContents(one, [session('b')], second);
    const again = session('another session', { talkId: 'talk of a' });
    expect(changesOf(two, [session('b'), again]).map(({ kinds }) => kinds)).toEqual([[NEW]]);
    expect(numbers(nextContents(two, [session('b'), again], third))).toEqual([
      ['b', 0, first, false],
      ['another session', 2, third, false],
    ]);
  });

  it('holds no change for a talk that moved to another session at the same place', () => {
    expect(changesOf(one, [session('other', { talkId: 'talk of a', title: 'a' }), session('b')])).toEqual([]);
  });

  it('knows a session without a talk by itself', () => {
    const coffee = session('coffee', { talkId: null, kind: SessionKind.BREAK });
    const released = nextContents([], [coffee], first);
    expect(numbers(nextContents(released, [{ ...coffee, ...later }], second))).toEqual([
      ['coffee', 1, second, false],
    ]);
  });
});
