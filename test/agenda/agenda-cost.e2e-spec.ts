import { startApp, type TestApp } from '../support/app.js';

const SESSIONS = `sessions { title startsAt endsAt kind rooms { name } track { name color } speakers { name biography }
  talk { abstract sessionFormat { name } track { name } speakers { name tagline } } }`;

describe('the programme of a large conference', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const ofEvent = (selection: string) =>
    app.anyone().request(`{ event(organization: "tideline", slug: "lisbon") { ${selection} } }`);

  it.each([
    [
      'its whole agenda with everything beside it',
      `title rooms { name } tracks { name } sessionFormats { name } agenda { release { number } ${SESSIONS} }`,
    ],
    [
      'a hundred talks',
      'talks(first: 100) { nodes { title track { name } sessionFormat { name } speakers { name } } }',
    ],
    ['a hundred speakers', 'speakers(first: 100) { nodes { name talks { title } } }'],
  ])('is read by anybody in one operation: %s', async (_, selection) => {
    expect(await ofEvent(selection)).toEqual({ status: 200, data: { event: null }, errors: undefined });
  });

  it.each([
    ['an agenda twice', `agenda { ${SESSIONS} } again: agenda { ${SESSIONS} }`],
    ['the agendas of all talks', `talks { nodes { event { agenda { ${SESSIONS} } } } }`],
  ])('costs too much in one operation: %s', async (_, selection) => {
    const { status, errors } = await ofEvent(selection);
    expect([status, errors?.[0]?.extensions['limit']]).toEqual([400, 'cost']);
  });
});
