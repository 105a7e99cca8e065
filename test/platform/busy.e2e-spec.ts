import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';

const UPDATE = `mutation ($input: UpdateOrganizationInput!) {
  updateOrganization(input: $input) { organization { name } userErrors { __typename } }
}`;

describe('a database that has no time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ databasePoolSize: 1 });
  });
  afterAll(() => app.close());

  it('is told as such before anything begins', async () => {
    const { user, organizationId } = await app.given.member(Role.OWNER);
    const client = await app.as(user);
    const rename = (name: string) => client.mutate(UPDATE, { organizationId, changes: { name } });
    const sleep = app.sql('SELECT pg_sleep(3)');

    const { status, errors } = await rename('Too soon');
    expect([status, errors]).toMatchObject([503, [{ extensions: { code: 'SERVICE_BUSY' } }]]);
    await sleep;
    expect(await app.sql('SELECT name FROM organizations WHERE id = $1', [organizationId])).toEqual([
      { name: 'A Community' },
    ]);
    expect((await rename('In time')).data.updateOrganization.organization).toEqual({ name: 'In time' });
  });
});
