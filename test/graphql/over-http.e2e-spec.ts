import { startApp, type TestApp } from '../support/app.js';
import { ProbeModule, ProbeResolver } from '../support/probe.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';
const QUERY = '{ tree { name } }';

describe('GraphQL over HTTP', () => {
  let app: TestApp;
  let probe: ProbeResolver;
  beforeAll(async () => {
    app = await startApp({}, [ProbeModule]);
    probe = app.nest.get(ProbeResolver);
  });
  afterAll(() => app.close());

  /** A request that sends just these headers, as a foreign page or a plain program would. */
  const bare = (path: string, init: RequestInit = {}) => fetch(app.url + path, init);
  const post = (body: string, headers: Record<string, string> = {}) =>
    bare('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const get = (query: string, headers: Record<string, string> = {}) =>
    bare(`/graphql?query=${encodeURIComponent(query)}`, { headers });

  it.each([
    ['*/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['application/graphql-response+json', RESPONSE_TYPE],
    ['application/graphql-response+json, application/json;q=0.9', RESPONSE_TYPE],
  ])('answers a client that accepts %s with %s', async (accept, type) => {
    const response = await post(JSON.stringify({ query: QUERY }), { accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.json()).toEqual({ data: { tree: { name: 'Oak' } } });
  });

  it.each([
    ['application/json', 200],
    ['application/json;charset=utf-8', 200],
    ['*/*', 400],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
  ])('tells of a fault in the operation to a client that accepts %s with %i', async (accept, status) => {
    for (const query of ['{', '{ nothing }', '{ __typename'])
      expect((await post(JSON.stringify({ query }), { accept })).status).toBe(status);
  });

  it('refuses what is too large with 400, whatever the client accepts', async () => {
    const query = `{ ${'tree { name } '.repeat(11)} }`;
    expect((await post(JSON.stringify({ query }), { accept: 'application/json' })).status).toBe(400);
  });

  it.each([
    '',
    'null',
    '[]',
    '"x"',
    '{',
    '{}',
    '{"query":1}',
    '{"query":""}',
    '{"query":"{__typename}","variables":"{}"}',
  ])('answers the body %j with 400 and JSON', async (body) => {
    const response = await post(body);
    expect([response.status, response.headers.get('content-type')]).toEqual([400, JSON_TYPE]);
    await response.json();
  });

  it('refuses a kind of operation that there is not', async () => {
    const response = await post(JSON.stringify({ query: 'subscription { tree { name } }' }));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'There is no subscription in this API.',
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
        },
      ],
    });
  });

  it('reads the last of two equal keys', async () => {
    const response = await post(`{"query":"{ nothing }","query":"{ __typename }"}`);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('shows its schema to everybody', async () => {
    const { data } = await app.anyone().request('{ __typename __type(name: "Tree") { name } }');
    expect(data).toEqual({ __typename: 'Query', __type: { name: 'Tree' } });
  });

  it('answers a query by GET to whoever can send a header of their own', async () => {
    for (const header of ['x-conductor-csrf', 'apollo-require-preflight'])
      expect(await (await get(QUERY, { [header]: '1' })).json()).toEqual({ data: { tree: { name: 'Oak' } } });
  });

  it('runs nothing by GET for a foreign page, which cannot', async () => {
    const calls = probe.calls;
    const response = await get(QUERY);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(probe.calls).toBe(calls);
  });

  it('runs no mutation by GET', async () => {
    const response = await get('mutation { signOut(input: {}) { userErrors { __typename } } }', {
      'x-conductor-csrf': '1',
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'runs nothing that a form could send: %s',
    async (type) => {
      const calls = probe.calls;
      const forged = type.includes('urlencoded')
        ? `query=${encodeURIComponent(QUERY)}`
        : JSON.stringify({ query: QUERY });
      expect((await post(forged, { 'content-type': type })).status).toBe(400);
      expect(probe.calls).toBe(calls);
    },
  );

  it('refuses a GET with a body of another kind', async () => {
    expect((await get(QUERY, { 'content-type': 'message/http' })).status).toBe(415);
  });

  it.each([
    '/graphql',
    '//graphql',
    '/graphql/',
    '/GraphQL',
    '/graphql;x',
    '/%2Fgraphql',
    '/graphql/x',
    '/./graphql',
  ])('guards %s as every other way to it', async (path) => {
    const calls = probe.calls;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await bare(path, {
        method,
        body: JSON.stringify({ query: '{ closed }' }),
        headers: { 'content-type': 'application/json' },
      });
      const answer = response.status === 200 && method === 'POST' ? await response.json() : null;
      if (answer) expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      else expect([400, 404, 405]).toContain(response.status);
    }
    expect((await bare(path, { method: 'HEAD' })).status).toBeGreaterThanOrEqual(400);
    expect(probe.calls).toBe(calls);
  });
});
