import { startApp, type TestApp } from '../support/app.js';
import { secretIn } from '../support/secret-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The tables that hold the text in any column, also inside JSON and as bytes. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await app.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'jobs')`,
  );
  const hex = Buffer.from(text).toString('hex');
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.sql(
      `SELECT 1 FROM ${name} AS stored WHERE stored::text LIKE $1 OR stored::text LIKE $2 LIMIT 1`,
      [`%${text.replaceAll('_', '\\_')}%`, `%${hex}%`],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

it('no secret and no password is stored in clear, neither before nor after the jobs ran', async () => {
  const password = 'correct horse battery staple';
  const client = app.anyone();
  const signedUp = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { email } } }`,
      variables: { input: { email: 'ada@example.org', name: 'Ada', password } },
    }),
  });
  const cookie = /=([^;]+)/.exec(signedUp.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
  const token = await client.request(
    `mutation { createApiToken(input: { name: "A program", scopes: [OWN_READ] }) { secret } }`,
  );
  const apiToken = String(token.data.createApiToken.secret);
  const made = await client.request(
    `mutation { createOrganization(input: { slug: "ada", name: "Ada" }) { organization { id } } }`,
  );
  await client.mutate(
    `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id } } }`,
    {
      organizationId: made.data.createOrganization.organization.id,
      email: 'grace@example.org',
      role: 'ORGANIZER',
    },
  );
  expect(await tablesWith(password)).toEqual([]);
  await app.settle();
  const mailed = app.mails().map(secretIn);
  expect(mailed).toHaveLength(2);
  for (const secret of [password, cookie, apiToken, ...mailed]) {
    expect(secret.length).toBeGreaterThan(20);
    expect(await tablesWith(secret)).toEqual([]);
  }
  expect(await tablesWith('ada@example.org')).toContain('public.users');
});
