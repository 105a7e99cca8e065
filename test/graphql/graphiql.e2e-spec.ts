import { startApp, type TestApp } from '../support/app.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('GraphiQL', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const open = (path: string, accept = BROWSER) => fetch(new URL(path, app.url), { headers: { accept } });

  it('is what a browser finds at the address of the API', async () => {
    const response = await open('/graphql');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(await response.text()).toContain('<div id="ruru-root">');
  });

  it('is not in the way of programs', async () => {
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json, text/html;q=0.5'])
      expect((await open('/graphql', accept)).headers.get('content-type')).toMatch(/json/);
    expect((await open('/graphql?query={__typename}')).headers.get('content-type')).toMatch(/json/);
  });

  it('loads every file from here and none from elsewhere', async () => {
    const page = await (await open('/graphql')).text();
    const files = [...page.matchAll(/(?:href|from|src)[ =]*"([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(files).toEqual([
      '/graphql/graphiql/ruru.js',
      '/graphql/graphiql/ruru.css',
      '/graphql/graphiql/ruru.js',
    ]);
    for (const file of [...files, '/graphql/graphiql/graphqlWorker.js']) {
      const response = await open(file, '*/*');
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('content-type')).toMatch(/^text\/(javascript|css); charset=utf-8$/);
    }
    expect(page).not.toMatch(/https?:/);
    expect((await open('/graphql/graphiql/none.js', '*/*')).status).toBe(400);
  });

  it('may run its own scripts and nothing else', async () => {
    const response = await open('/graphql');
    const policy = new Map(
      (response.headers.get('content-security-policy') ?? '').split('; ').map((each) => {
        const [name = '', ...sources] = each.split(' ');
        return [name, sources];
      }),
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    const scripts = (await response.text()).match(/<script/g);
    expect(policy.get('script-src')).toEqual([
      "'self'",
      ...(scripts ?? []).map(() => expect.stringMatching(/^'sha256-/)),
    ]);
  });
});
