import { planImport } from './plan-import.js';
import type { Programme, ProgrammeSession } from './programme.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const session = (key: string, more: Partial<ProgrammeSession> = {}): ProgrammeSession => ({
  key,
  kind: 'TALK',
  title: `Talk ${key}`,
  subtitle: null,
  abstract: '',
  description: '',
  language: null,
  track: null,
  format: null,
  roomKeys: ['pier'],
  isInAllRooms: false,
  day: '2031-05-01',
  startsAt: new Date('2031-05-01T10:00:00Z'),
  endsAt: new Date('2031-05-01T10:30:00Z'),
  localStart: '2031-05-01T10:00:00',
  localEnd: '2031-05-01T10:30:00',
  speakerKeys: [],
  links: [],
  attachments: [],
  recordingOptOut: false,
  ...more,
});

const programme = (sessions: ProgrammeSession[], more: Partial<Programme> = {}): Programme => ({
  conference: {
    title: 'Harbour Days',
    acronym: null,
    startDate: '2031-05-01',
    endDate: '2031-05-01',
    venue: null,
    city: 'Nordhaven',
    timeZone: 'UTC',
    url: null,
  },
  days: ['2031-05-01'],
  rooms: [{ key: 'pier', name: 'Pier' }],
  tracks: [],
  speakers: [],
  sessions,
  doubts: [],
  ...more,
});

const detailsOf = <T>(things: readonly { readonly details: T }[]) => things.map(({ details }) => details);

describe('the plan of an import', () => {
  it('spans the event over its sessions and puts it into its city', () => {
    const late = { startsAt: new Date('2031-05-02T08:00:00Z'), endsAt: new Date('2031-05-02T09:00:00Z') };
    const { slug, event } = planImport(programme([session('a', late), session('b')]));
    expect({ slug, ...event.details }).toEqual({
      slug: 'harbour-days',
      title: 'Harbour Days',
      venueName: 'Nordhaven',
      venueCity: 'Nordhaven',
      startsAt: new Date('2031-05-01T10:00:00Z'),
      endsAt: new Date('2031-05-02T09:00:00Z'),
    });
  });

  it('makes talks of what has speakers or words, and only sessions of the rest', () => {
    const { talks, sessions } = planImport(
      programme([
        session('lunch', { kind: 'BREAK' }),
        session('opening', { kind: 'CEREMONY', abstract: 'Welcome.' }),
        session('knots', { kind: 'WORKSHOP' }),
      ]),
    );
    expect(talks.map(({ key }) => key)).toEqual(['opening', 'knots']);
    expect(detailsOf(sessions).map(({ kind, talkKey, title }) => [kind, talkKey, title])).toEqual([
      ['BREAK', null, 'Talk lunch'],
      ['TALK', 'opening', null],
      ['WORKSHOP', 'knots', null],
    ]);
  });

  it('names two rooms of one name apart', () => {
    const rooms = ['pier', 'two', 'three'].map((key) => ({ key, name: 'Pier' }));
    const plan = planImport(programme([session('a')], { rooms }));
    expect(detailsOf(plan.rooms).map(({ name }) => name)).toEqual(['Pier', 'Pier (2)', 'Pier (3)']);
    expect(plan.doubts.map(({ message }) => message)).toEqual([
      'The room “Pier” is called “Pier (2)” here.',
      'The room “Pier” is called “Pier (3)” here.',
    ]);
  });

  it('gives a format the length of most of its sessions', () => {
    const lasting = (key: string, minutes: number) =>
      session(key, { format: 'talk', endsAt: new Date(Date.UTC(2031, 4, 1, 10, minutes)) });
    const { sessionFormats } = planImport(programme([lasting('a', 20), lasting('b', 45), lasting('c', 45)]));
    expect(detailsOf(sessionFormats)).toEqual([{ name: 'talk', durationMinutes: 45 }]);
  });

  it('brings only speakers of what is imported', () => {
    const speakers = ['ada', 'bo'].map((key) => ({ key, name: key, biography: null }));
    const sessions = [
      session('a', { speakerKeys: ['ada'] }),
      session('b', { title: '', speakerKeys: ['bo'] }),
    ];
    expect(planImport(programme(sessions, { speakers })).speakers.map(({ key }) => key)).toEqual(['ada']);
  });

  it.each([
    ['en', 'en'],
    ['de_AT', 'de-AT'],
    ['EN-gb', 'en-GB'],
    ['12', null],
    ['', null],
    [null, null],
  ])('reads the language %j as %j', (language, expected) => {
    expect(planImport(programme([session('a', { language })])).talks[0]?.details.language).toBe(expected);
  });

  it('says what was cut', () => {
    const long = session('a', { title: 'x'.repeat(400), abstract: 'y'.repeat(30_000) });
    const { talks, doubts } = planImport(programme([long]));
    expect(talks[0]?.details.title).toHaveLength(300);
    expect(talks[0]?.details.abstract).toHaveLength(20_000);
    expect(doubts.map(({ kind }) => kind)).toEqual(['SHORTENED']);
  });

  it.each([
    ['sessions', programme(Array.from({ length: 5_001 }, (_, n) => session(String(n))))],
    [
      'rooms or tracks',
      programme([session('a')], {
        tracks: Array.from({ length: 1_001 }, (_, n) => ({ name: String(n), color: null })),
      }),
    ],
  ])('refuses more %s than an event holds', (what, tooMuch) => {
    expect(() => planImport(tooMuch)).toThrow(new RegExp(`more than \\d+ ${what}`));
  });

  it('refuses a programme of which nothing is left, with the first reason', () => {
    expect(() => planImport(programme([session('a', { title: '' })]))).toThrow(
      new UnreadableSchedule('The schedule has no session that can be imported: The session a has no title.'),
    );
  });
});
