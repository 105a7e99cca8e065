import type { LoggerService } from '@nestjs/common';
import { startApp, type TestApp } from '../support/app.js';
import { ProbeModule, ProbeResolver } from '../support/probe.js';

describe('an error of the API', () => {
  let app: TestApp;
  const log: string[] = [];
  beforeAll(async () => {
    app = await startApp({}, [ProbeModule]);
    const write = (...words: unknown[]) => void log.push(words.map(String).join(' '));
    const recorder: LoggerService = { log: write, error: write, warn: write };
    app.nest.useLogger(recorder);
  });
  beforeEach(() => log.splice(0));
  afterAll(() => app.close());

  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    app.anyone().request(query, variables);

  it('tells of a fault of ours nothing but the number under which the log explains it', async () => {
    const { status, data, errors } = await ask('{ tree { name } broken }');
    const [error] = errors ?? [];
    const errorId = String(error?.extensions['errorId']);
    expect([status, data]).toEqual([200, null]);
    expect(errors).toEqual([
      {
        message: `Something went wrong on our side. Its number in the log is ${errorId}.`,
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
      },
    ]);
    const lines = log.filter((line) => line.includes('hunter2'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(errorId);
    expect(lines[0]).toContain('ProbeResolver.broken');
  });

  it('is not logged when it is the affair of the caller', async () => {
    await ask('{ closed }');
    await ask('{ refusing }');
    await ask('{ nothing }');
    await ask('{ trees(first: 0) { nodes { name } } }');
    expect(log).toEqual([]);
  });

  it('names the field of a query that is not as it should be', async () => {
    const { status, errors } = await ask('{ refusing }');
    expect(status).toBe(200);
    expect(errors).toMatchObject([
      {
        message: 'There is no such colour.',
        path: ['refusing'],
        extensions: { code: 'BAD_USER_INPUT', field: 'filter.colour' },
      },
    ]);
  });

  it.each([
    ['{ tre { name } }'],
    ['{ tree { nam } }'],
    ['{ trees(firs: 1) { nodes { name } } }'],
    ['{ tree { ... on Tre { name } } }'],
    ['query ($a: Strin) { tree { name } }'],
    [
      'mutation { inviteMember(input: { organizationId: "x", email: "x", role: OWNE }) { userErrors { __typename } } }',
    ],
  ])('suggests no other name: %s', async (query) => {
    const { status, errors = [] } = await ask(query);
    expect(status).toBe(400);
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, extensions } of errors) {
      expect(message).not.toMatch(/did you mean/i);
      expect(extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('suggests no other name for a variable either', async () => {
    const query =
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { userErrors { __typename } } }';
    const input = { organizationId: 'x', emai: 'x', role: 'OWNE' };
    const { status, errors = [] } = await ask(query, { input });
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(errors.map(() => 'BAD_USER_INPUT'));
    expect(errors.map(({ message }) => message).join('\n')).toMatch(/input\.role/);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });

  it.each(['2147483648', '1.5', '"1"', 'true', 'EN', '[1, 2]', '{ a: 1 }'])(
    'refuses %s where a number is wanted',
    async (value) => {
      const { status, errors } = await ask(`{ trees(first: ${value}) { nodes { name } } }`);
      expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    },
  );

  it.each([2_147_483_648, 1.5, '1', true, {}, [1, 2]])(
    'refuses %j where a variable is a number',
    async (first) => {
      const { status, errors } = await ask(
        'query ($first: Int) { trees(first: $first) { nodes { name } } }',
        { first },
      );
      expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );

  it.each([
    ['first: 0', 'first'],
    ['first: -1', 'first'],
    ['first: 101', 'first'],
    ['first: 99999999', 'first'],
    ['last: 0', 'last'],
    ['last: 101', 'last'],
    ['first: 1, last: 1', 'last'],
  ])('refuses the page %s', async (page, field) => {
    const { calls } = app.nest.get(ProbeResolver);
    const { data, errors } = await ask(`{ trees(${page}) { nodes { name } } }`);
    expect([data, errors?.map(({ extensions }) => extensions)]).toEqual([
      null,
      [{ code: 'BAD_USER_INPUT', field }],
    ]);
    expect(app.nest.get(ProbeResolver).calls).toBe(calls);
  });

  it.each(['first: 1', 'first: 100', 'last: 100', 'first: null, last: 1', 'first: 1, last: null'])(
    'answers the page %s',
    async (page) => {
      expect((await ask(`{ trees(${page}) { nodes { name } } }`)).errors).toBeUndefined();
    },
  );

  it.each(['"2027-02-30T09:00:00Z"', '"2027-05-01T24:00:00Z"', '1764000000', 'NOW'])(
    'refuses the instant %s',
    async (at) => {
      const { status, errors } = await ask(`{ instant(at: ${at}) }`);
      expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    },
  );

  it('refuses a variable that is not of its scalar, and says what would be', async () => {
    const query = 'query ($zone: TimeZone) { words(zone: $zone) }';
    const { status, errors } = await ask(query, { zone: '+05:30' });
    expect([status, errors?.[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
    expect(errors?.[0]?.message).toContain('TimeZone expected: The IANA name of a time zone');
    expect((await ask(query, { zone: 'europe/brussels' })).data).toEqual({ words: ['Europe/Brussels'] });
  });

  it.each([
    ['{ words(zone: "+05:30") }', 15],
    ['{ instant(at: "2027-02-30T00:00:00Z") }', 15],
  ])(
    'refuses a value that is not of its scalar with its place in the document: %s',
    async (query, column) => {
      const { status, errors } = await ask(query);
      expect(status).toBe(400);
      expect(errors).toEqual([expect.objectContaining({ locations: [{ line: 1, column }] })]);
    },
  );

  it('answers null to an address that no database can hold', async () => {
    const event = await app.given.event();
    const [organization] = await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      event.organizationId,
    ]);
    const query = `query ($slug: String!, $organization: String!, $event: String!) {
      organization(slug: $slug) { name }
      event(organization: $organization, slug: $slug) { title }
      series(organization: $organization, slug: $slug) { title }
      known: event(organization: $organization, slug: $event) { talk(slug: $slug) { title } speaker(slug: $slug) { name } }
    }`;
    for (const slug of ['\u0000', 'a\u0000b', '\ud800', "' or 1=1", 'x'.repeat(10_000)])
      expect(await ask(query, { slug, organization: organization?.slug, event: event.slug })).toEqual({
        status: 200,
        data: { organization: null, event: null, series: null, known: { talk: null, speaker: null } },
        errors: undefined,
      });
  });

  it('has an operation name that stays out of the log, however long or strange', async () => {
    const evil = `\u001b[31mred\nnew line ${'x'.repeat(10_000)}`;
    const response = await app.anyone().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query a { broken } query b { tree { name } }', operationName: evil }),
    });
    expect(response.status).toBe(400);
    await ask(`query ${'x'.repeat(10_000)} { broken }`);
    expect(log.filter((line) => line.includes('xxx') || line.includes('\u001b'))).toEqual([]);
  });
});
