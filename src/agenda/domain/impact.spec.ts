import { impactOf, onStage } from './impact.js';
import { SessionChangeKind } from './release-contents.js';
import { type PlannedSession, SessionKind } from './session.js';

const session = (speakerIds: string[], hostIds: string[]): PlannedSession => ({
  ...{
    id: 'session',
    kind: SessionKind.TALK,
    talkId: 'talk',
    title: 'Talk',
    isInAllRooms: false,
    roomIds: [],
  },
  ...{ startsAt: new Date(0), endsAt: new Date(1), speakerIds, hostIds },
});

it('touches who is on stage and who was, each once', () => {
  const now = session(['ada', 'bo'], ['cy']);
  const change = { kinds: [SessionChangeKind.SPEAKERS_CHANGED], session: now };
  expect([...onStage({ ...change, before: session(['bo', 'di'], ['ada']) })]).toEqual([
    'ada',
    'bo',
    'cy',
    'di',
  ]);
  expect([...onStage({ ...change, before: null })]).toEqual(['ada', 'bo', 'cy']);
});

it('counts people of several changes once in each number', () => {
  const one = { speakers: new Set(['ada', 'bo']), starred: new Set(['x']), booked: new Set(['y']) };
  const other = { speakers: new Set(['ada']), starred: new Set(['x', 'y']), booked: new Set<string>() };
  expect(impactOf([one])).toEqual({ speakers: 2, starred: 1, booked: 1 });
  expect(impactOf([one, other])).toEqual({ speakers: 2, starred: 2, booked: 1 });
  expect(impactOf([])).toEqual({ speakers: 0, starred: 0, booked: 0 });
});
