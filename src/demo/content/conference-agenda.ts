import type { DemoOtherSession, DemoTalkSession } from './shapes.js';

type Place = readonly [at: string, room: string, talk: string];

const lengths = { keynote: 45, talk: 40, lightning: 10, workshop: 180 } as const;

const places = (day: number, kind: keyof typeof lengths, found: readonly Place[]): DemoTalkSession[] =>
  found.map(([at, room, talk]) => ({ day, at, room, talk, minutes: lengths[kind] }));

export const keynoteSessions: readonly DemoTalkSession[] = [
  ...places(1, 'keynote', [['09:45', 'Atlântico', 'The second decade of a codebase']]),
  ...places(2, 'keynote', [['09:30', 'Atlântico', 'What the power grid knows about backpressure']]),
  ...places(3, 'keynote', [
    ['10:00', 'Atlântico', 'Software for the person on the night shift'],
    ['16:30', 'Atlântico', 'Leave it so that someone can find it'],
  ]),
];

export const talkSessions: readonly DemoTalkSession[] = [
  ...places(1, 'talk', [
    ['11:00', 'Atlântico', 'One binary, one database, nineteen thousand customers'],
    ['11:00', 'Tejo', 'Your foreign key is a promise: changing a table that never sleeps'],
    ['11:00', 'Sado', 'Types at the edge: parsing what the network sends you'],
    ['11:50', 'Atlântico', 'Three hundred milliseconds in Maputo'],
    ['11:50', 'Tejo', 'The index that made everything slower'],
    ['14:00', 'Atlântico', 'Tracing the request that nobody sent'],
    ['14:00', 'Tejo', 'Sync without a blessing from the server'],
    ['14:00', 'Sado', 'The form that never loses what you typed'],
    ['14:50', 'Atlântico', 'Planning for a ticket sale that lasts ninety seconds'],
    ['14:50', 'Tejo', 'Forty terabytes, one afternoon: rehearsing a restore until it is boring'],
    ['16:00', 'Atlântico', 'What a code assistant cannot see'],
    ['16:00', 'Sado', 'On call in a team of four'],
  ]),
  ...places(2, 'talk', [
    ['10:45', 'Atlântico', 'Isolation levels, explained by four bugs that we shipped'],
    ['10:45', 'Tejo', 'The day our clocks disagreed by four hundred milliseconds'],
    ['10:45', 'Sado', 'Property-based tests for people with deadlines'],
    ['11:35', 'Atlântico', 'GraphQL after the honeymoon'],
    ['11:35', 'Tejo', 'Chaos, politely: injecting faults in a hospital'],
    ['13:45', 'Atlântico', 'Reading a cloud bill like a flame graph'],
    ['13:45', 'Tejo', 'When the nearest neighbour is the wrong neighbour'],
    ['13:45', 'Sado', 'Postmortems that change something'],
    ['14:35', 'Atlântico', 'WebAssembly as a plug-in format, three years on'],
    ['14:35', 'Mondego', 'An event log is not a database until you can delete from it'],
  ]),
  ...places(3, 'talk', [
    ['11:15', 'Atlântico', 'eBPF for people who never wanted to read kernel code'],
    ['11:15', 'Tejo', 'A debugger for time: record and replay in a Go service'],
    ['11:15', 'Sado', 'Passkeys, from the support desk’s side'],
    ['11:15', 'Mondego', 'The migration that was never finished'],
    ['12:05', 'Atlântico', 'Focus is a feature'],
    ['12:05', 'Tejo', 'Kubernetes is fine, your readiness probe is not'],
    ['12:05', 'Sado', 'Documentation that runs'],
    ['14:15', 'Atlântico', 'Offline at the door: signed tickets and a phone without signal'],
    ['14:15', 'Tejo', 'From eleven minutes to fifty seconds: the compiler as the slowest test'],
    ['14:15', 'Sado', 'Open source with a day job'],
    ['14:15', 'Mondego', 'Rewriting one module in Rust, and only one'],
  ]),
];

export const lightningSessions: readonly DemoTalkSession[] = [
  ...places(2, 'lightning', [
    ['15:45', 'Atlântico', 'Counting to a billion, approximately'],
    ['15:55', 'Atlântico', 'View transitions without a framework'],
    ['16:05', 'Atlântico', 'Reading a stranger’s code in ninety minutes'],
    ['16:15', 'Atlântico', 'Hiring for a stack that nobody knows'],
    ['16:25', 'Atlântico', 'A cron job is a promise too'],
    ['16:35', 'Atlântico', 'Null, absent, unknown: names for things that are not there'],
  ]),
  // The first two that the open call brought.
  ...places(3, 'lightning', [
    ['15:30', 'Atlântico', 'The load balancer that loved Mondays'],
    ['15:40', 'Atlântico', 'How we named nine hundred variables in Portuguese'],
  ]),
];

export const workshopSessions: readonly DemoTalkSession[] = [
  ...places(1, 'workshop', [['14:00', 'Oficina', 'Screen readers from scratch']]),
  ...places(2, 'workshop', [['13:45', 'Oficina', 'Read the plan: a query clinic you can take home']]),
];

const inTheYard = (day: number, at: string, minutes: number, title: string): DemoOtherSession => ({
  day,
  at,
  minutes,
  title,
  room: 'Pátio',
  kind: 'BREAK',
});

const onTheMainStage = (day: number, at: string, minutes: number, title: string): DemoOtherSession => ({
  day,
  at,
  minutes,
  title,
  room: 'Atlântico',
  kind: 'CEREMONY',
});

export const otherSessions: readonly DemoOtherSession[] = [
  inTheYard(1, '08:30', 60, 'Doors, badges and the first coffee'),
  onTheMainStage(1, '09:30', 15, 'Opening'),
  inTheYard(1, '10:30', 30, 'Coffee'),
  inTheYard(1, '12:30', 90, 'Lunch'),
  inTheYard(1, '15:30', 30, 'Coffee and custard tarts'),
  inTheYard(1, '17:00', 90, 'Drinks on the quay'),
  inTheYard(2, '08:45', 45, 'Coffee'),
  inTheYard(2, '10:15', 30, 'Coffee'),
  inTheYard(2, '12:15', 90, 'Lunch'),
  inTheYard(2, '15:15', 30, 'Coffee and fruit'),
  inTheYard(2, '19:00', 240, 'Evening party: grilled peppers, a brass band and no slides'),
  inTheYard(3, '09:15', 45, 'Late coffee'),
  inTheYard(3, '10:45', 30, 'Coffee'),
  inTheYard(3, '12:45', 90, 'Lunch'),
  inTheYard(3, '15:00', 30, 'The last coffee'),
  onTheMainStage(3, '17:15', 15, 'Closing, and the date of the next one'),
];

/** For the readers of the first release. */
export const releaseNote = 'The whole programme, with the first two talks of the open call.';

/** What the draft holds since the release: a larger room for a talk that many want to see, and one more lightning talk. */
export const sinceTheRelease = {
  moved: { talk: 'An event log is not a database until you can delete from it', room: 'Sado' },
  added: places(3, 'lightning', [['15:50', 'Atlântico', 'Printing 40,000 badges from a browser']]),
} as const;
