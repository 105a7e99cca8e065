import { startApp, type TestApp } from '../support/app.js';
import { ProbeModule, ProbeResolver } from '../support/probe.js';

const times = (count: number, text: (n: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, n) => text(n)).join(separator);

const nested = (depth: number) => `${'{ child '.repeat(depth)}{ name }${' }'.repeat(depth)}`;

describe('an operation that is too large', () => {
  let app: TestApp;
  let probe: ProbeResolver;
  beforeAll(async () => {
    app = await startApp({}, [ProbeModule]);
    probe = app.nest.get(ProbeResolver);
  });
  afterAll(() => app.close());

  const chain = times(90, (n) => `fragment f${String(n)} on Tree { ...f${String(n + 1)} }`);
  const doubling = times(
    90,
    (n) => `fragment f${String(n)} on Tree { ...f${String(n + 1)} ...f${String(n + 1)} }`,
  );
  const last = 'fragment f90 on Tree { name }';

  const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const withVariables = (json: string) =>
    app.anyone().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"{ tree { name } }","variables":${json}}`,
    });

  it.each<[string, string, string]>([
    ['a cycle of types, 42 deep', 'depth', `{ tree ${nested(40)} }`],
    ['11 levels', 'depth', `{ tree ${nested(9)} }`],
    ['16 aliases', 'aliases', `{ tree { ${times(16, (n) => `a${String(n)}: name`)} } }`],
    [
      '16 aliases in a fragment that is spread twice',
      'aliases',
      `{ tree { ...f child { ...f } } } fragment f on Tree { ${times(8, (n) => `a${String(n)}: name`)} }`,
    ],
    ['11 fields at its root', 'rootFields', `{ ${times(11, () => 'tree { name }')} }`],
    [
      '11 fields at its root through a fragment',
      'rootFields',
      `{ ...f } fragment f on Query { ${times(11, () => 'tree { name }')} }`,
    ],
    ['21 directives', 'directives', `{ tree { ${times(21, () => 'name @include(if: true)')} } }`],
    ['500 directives', 'tokens', `{ tree { name ${times(500, () => '@include(if: true)')} } }`],
    ['500 unknown directives', 'tokens', `{ tree { name ${times(1_000, () => '@nope')} } }`],
    [
      '200 fragments that spread each other',
      'tokens',
      `{ tree { ...f0 } } ${times(200, (n) => `fragment f${String(n)} on Tree { ...f${String(n + 1)} }`)} fragment f200 on Tree { name }`,
    ],
    [
      'fragments that unfold to more than the world has atoms',
      'cost',
      `{ tree { ...f0 } } ${doubling} fragment f90 on Tree { child { name } }`,
    ],
    ['two lists that are read as a whole', 'cost', `{ tree { all { all { name } } } }`],
    ['pages of pages', 'cost', `{ trees(first: 100) { nodes { children { name } } } }`],
  ])('is refused before it runs: %s', async (_, limit, query) => {
    const calls = probe.calls;
    const { status, data, errors } = await app.anyone().request(query);
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'OPERATION_LIMIT', limit, maximum: expect.any(Number) },
    ]);
    expect(probe.calls).toBe(calls);
  });

  it.each<[string, string]>([
    ['pages of lists that declare to be short', '{ trees(first: 100) { nodes { few { name } } } }'],
    ['a list that is read as a whole', '{ tree { all { name child { name children { name } } } } }'],
    ['10 levels', `{ tree ${nested(8)} }`],
    ['15 aliases', `{ tree { ${times(15, (n) => `a${String(n)}: name`)} } }`],
    [
      '10 fields at its root and __typename',
      `{ __typename ${times(10, (n) => (n ? 'tree { name }' : 'trees { nodes { name } }'))} }`,
    ],
    ['20 directives', `{ tree { ${times(20, () => 'name @include(if: true)')} } }`],
    ['a chain of 90 fragments', `{ tree { ...f0 } } ${chain} ${last}`],
    ['fragments that unfold to a single field', `{ tree { ...f0 } } ${doubling} ${last}`],
  ])('is not one of %s', async (_, query) => {
    expect((await app.anyone().request(query)).errors).toBeUndefined();
  });

  it('costs more than a person who is signed in may spend', async () => {
    const user = await app.as(await app.given.user());
    const pages = (lists: number) =>
      `{ trees(first: 100) { nodes ${'{ children '.repeat(lists)}{ name }${' }'.repeat(lists)} } }`;
    expect((await app.anyone().request(pages(1))).errors?.[0]?.extensions).toMatchObject({
      limit: 'cost',
      maximum: 1_000,
    });
    expect((await user.request(pages(1))).errors).toBeUndefined();
    expect((await user.request(pages(2))).errors?.[0]?.extensions).toMatchObject({
      limit: 'cost',
      maximum: 5_000,
    });
  });

  it('is told how large it is', async () => {
    const { errors } = await app.anyone().request('{ trees(first: 100) { nodes { children { name } } } }');
    expect(errors?.[0]?.message).toBe('An operation has at most 1000 points of cost. This one has 1101.');
  });

  it('counts a page that a variable asks for', async () => {
    const query = 'query ($first: Int = 100) { trees(first: $first) { nodes { children { name } } } }';
    expect((await app.anyone().request(query)).errors?.[0]?.extensions['limit']).toBe('cost');
    expect((await app.anyone().request(query, { first: 5 })).errors).toBeUndefined();
  });

  it('has 1,001 tokens, not 1,000', async () => {
    const codeOf = async (tokens: number) => {
      const { errors } = await app.anyone().request(`{ words(zone: [${times(tokens - 9, () => '1')}]) }`);
      return errors?.[0]?.extensions['code'];
    };
    expect(await codeOf(1_001)).toBe('OPERATION_LIMIT');
    expect(await codeOf(1_000)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('names a circle of fragments', async () => {
    const query =
      '{ tree { ...a } } fragment a on Tree { child { ...b } } fragment b on Tree { child { ...a } }';
    const { status, errors } = await app.anyone().request(query);
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('may not look into the schema without end', async () => {
    const look = (depth: number) =>
      `{ __schema { types ${'{ fields { type '.repeat(depth)}{ name }${' } }'.repeat(depth)} } }`;
    expect((await app.anyone().request(look(1))).errors).toBeUndefined();
    expect((await app.anyone().request(look(4))).errors?.[0]?.extensions['code']).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it.each([
    ['21 levels', lists(21)],
    ['20,000 levels', lists(20_000)],
    [
      '4,000 keys beside their own',
      JSON.stringify(Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [n, n]))),
    ],
    ['a list of 4,000', `[${times(4_000, () => '1', ',')}]`],
  ])('has variables with %s', async (_, deep) => {
    const calls = probe.calls;
    const response = await withVariables(`{"deep":${deep}}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_LIMIT', limit: 'variables' } }],
    });
    expect(probe.calls).toBe(calls);
  });

  it('has 20 levels and 4,000 keys of variables and passes', async () => {
    const wide = `[${times(4_000 - 2 - 19, () => '1', ',')}]`;
    const response = await withVariables(`{"deep":${lists(20)},"wide":${wide}}`);
    expect(await response.json()).toEqual({ data: { tree: { name: 'Oak' } } });
  });
});

describe('many mutations in one operation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const tries = (count: number) =>
    `mutation ($input: SignInInput!) { ${times(count, (n) => `a${String(n)}: signIn(input: $input) { userErrors { __typename } }`)} }`;

  it.each([2, 15, 70, 100])('are refused, and none of %i sign-ins was tried', async (count) => {
    const user = await app.given.user();
    const input = { email: user.email, password: 'not the right one' };
    const { status, errors } = await app.anyone().mutate(tries(count), input);
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'OPERATION_LIMIT']);
    // All five tries of this account are still there.
    for (let left = 5; left > 0; left--)
      expect((await app.anyone().mutate(tries(1), input)).data?.a0.userErrors).toEqual([
        { __typename: 'WrongCredentials' },
      ]);
    expect((await app.anyone().mutate(tries(1), input)).errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });

  it('are refused in a batch too', async () => {
    const one = { query: '{ __typename }' };
    const response = await app.anyone().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([one, one]),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
