import { Role } from '../src/organizations/index.js';
import { accounts } from './authorization/accounts.cases.js';
import { agenda } from './authorization/agenda.cases.js';
import { calendar } from './authorization/calendar.cases.js';
import { callers, type Cases, setScene } from './authorization/case.js';
import { events } from './authorization/events.cases.js';
import { exchange } from './authorization/exchange.cases.js';
import { mails } from './authorization/mails.cases.js';
import { organizations } from './authorization/organizations.cases.js';
import { proposals } from './authorization/proposals.cases.js';
import { questions } from './authorization/questions.cases.js';
import { reviews } from './authorization/reviews.cases.js';
import { speakers, talks } from './authorization/stage.cases.js';
import { stars } from './authorization/stars.cases.js';
import { checkIn, registration, ticketing } from './authorization/tickets.cases.js';
import { startApp, type TestApp } from './support/app.js';
import { checksum } from './support/checksum.js';
import { operations } from './support/operations.js';
import { ProbeModule, ProbeResolver } from './support/probe.js';

/** What a visitor may do without signing in. Add to it only after a review. */
const open = {
  Query: ['checkout', 'event', 'events', 'order', 'organization', 'series', 'ticket', 'viewer'],
  Mutation: [
    'cancelTicket',
    'completeCheckout',
    'extendCheckout',
    'registerForEvent',
    'releaseCheckout',
    'requestSignInLink',
    'signIn',
    'signInWithLink',
    'signUp',
    'startCheckout',
  ],
  Subscription: [],
};

/** By module. */
const modules: Readonly<Record<string, Cases>> = {
  accounts,
  organizations,
  events,
  speakers,
  talks,
  proposals,
  reviews,
  questions,
  agenda,
  ticketing,
  registration,
  checkIn,
  exchange,
  mails,
  calendar,
  stars,
};

const names = (kind: string, only: (allowed: unknown) => boolean = () => true) =>
  operations
    .filter((operation) => operation.kind === kind && only(operation.allowed))
    .map(({ name }) => name)
    .sort();

describe('who may call an operation', () => {
  it.each(['Query', 'Mutation', 'Subscription'] as const)('is declared by every %s', (kind) => {
    expect(names(kind, (allowed) => allowed === undefined)).toEqual([]);
  });

  it.each(['Query', 'Mutation', 'Subscription'] as const)(
    'is everybody only where this list says so: %s',
    (kind) => {
      expect(names(kind, (allowed) => allowed === 'public')).toEqual(open[kind]);
    },
  );
});

describe('an operation that declares nobody', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({}, [ProbeModule]);
  });
  afterAll(() => app.close());

  it('is closed to all', async () => {
    const owner = await app.as((await app.given.member(Role.OWNER)).user);
    const codes = [];
    for (const client of [app.anyone(), owner])
      codes.push((await client.request('{ undeclared }')).errors?.[0]?.extensions['code']);
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    expect(app.nest.get(ProbeResolver).calls).toBe(0);
  });

  it('is not opened by a directive', async () => {
    const query = 'query ($yes: Boolean!) { closed @include(if: $yes) ... @skip(if: $yes) { undeclared } }';
    const { data, errors } = await app.anyone().request(query, { yes: true });
    expect([data, errors?.map(({ extensions }) => extensions['code'])]).toEqual([null, ['UNAUTHENTICATED']]);
    expect((await app.anyone().request(query, { yes: false })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    for (const directive of ['@defer', '@stream'])
      expect((await app.anyone().request(`{ ... ${directive} { closed } }`)).status).toBe(400);
  });
});

describe('a mutation', () => {
  it('has its row in the table of who may call it', () => {
    expect(Object.values(modules).flatMap(Object.keys).sort()).toEqual(names('Mutation'));
  });
});

describe.each(Object.entries(modules))('a mutation of %s', (_module, cases) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const rows = Object.entries(cases).flatMap(([name, each]) =>
    callers.map((caller) => ({ name, caller, outcome: each.outcomes[caller], input: each.input })),
  );

  it.each(rows)('$name: $caller → $outcome', async ({ name, caller, outcome, input }) => {
    const scene = await setScene(app, caller);
    const values = await input(scene);
    const before = await checksum(app);
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const { data, errors } = await scene.client.mutate(
      `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { ... on UserError { message } } } }`,
      values,
    );
    if (outcome === 'done') {
      expect([errors, data]).toEqual([undefined, { [name]: { userErrors: [] } }]);
      expect(await checksum(app)).not.toEqual(before);
      return;
    }
    expect(errors?.map(({ extensions, path }) => [extensions['code'], path])).toEqual([[outcome, [name]]]);
    expect(data).toEqual({ [name]: null });
    expect(await checksum(app)).toEqual(before);
  });
});
