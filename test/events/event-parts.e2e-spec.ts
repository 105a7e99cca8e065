import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

/** Rooms, tracks and session formats: one behaviour, told once for each. */
const parts = [
  {
    type: 'Room',
    field: 'room',
    table: 'rooms',
    own: 'capacity',
    value: 40,
    other: 50,
    bad: 0,
    clears: true,
  },
  {
    type: 'Track',
    field: 'track',
    table: 'tracks',
    own: 'color',
    value: '#00ff00',
    other: '#0000ff',
    bad: 'green',
    clears: true,
  },
  {
    type: 'SessionFormat',
    field: 'sessionFormat',
    table: 'session_formats',
    own: 'durationMinutes',
    value: 30,
    other: 45,
    bad: 1441,
    clears: false,
  },
] as const;

describe.each(parts)('$field of an event', ({ type, field, table, own, value, other, bad, clears }) => {
  const mutation = (verb: string, taken = '') =>
    `mutation ($input: ${verb}${type}Input!) {
      answer: ${verb.toLowerCase()}${type}(input: $input) {
        part: ${field} { id name position ${own} }
        userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ${taken} }
      }
    }`;
  const taken = '... on NameTaken { takenName }';
  const [ADD, UPDATE, REMOVE] = [mutation('Add', taken), mutation('Update', taken), mutation('Remove')];
  const id = `${field}Id`;

  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    parts: await app.sql(`SELECT * FROM ${table} ORDER BY id`),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const client = await app.as(user);
    const add = async (name: string) =>
      (await client.mutate(ADD, { eventId: event.id, name, [own]: value })).data.answer.part;
    return { event, client, add };
  };

  it('is added behind the others and listed in order', async () => {
    const { event, add, client } = await scene();
    expect(await add(' One ')).toMatchObject({ name: 'One', position: 1, [own]: value });
    expect(await add('Two')).toMatchObject({ position: 2 });
    const [{ slug }] = (await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      event.organizationId,
    ])) as [{ slug: string }];
    const list = `{ event(organization: "${slug}", slug: "${event.slug}") { list: ${field}s { name } } }`;
    expect((await client.request(list)).data.event.list).toEqual([{ name: 'One' }, { name: 'Two' }]);
    const { data } = await client.mutate(UPDATE, { [id]: (await add('Three')).id, changes: { position: 0 } });
    expect(data.answer.part).toMatchObject({ name: 'Three', position: 0 });
    expect((await app.anyone().request(list)).data.event.list).toEqual([
      { name: 'Three' },
      { name: 'One' },
      { name: 'Two' },
    ]);
  });

  it('keeps what a change leaves out, and clears by null only what can be empty', async () => {
    const { add, client } = await scene();
    const part = await add('One');
    const renamed = await client.mutate(UPDATE, { [id]: part.id, changes: { name: 'Uno' } });
    expect(renamed.data.answer).toEqual({ part: { ...part, name: 'Uno' }, userErrors: [] });
    const changed = await client.mutate(UPDATE, { [id]: part.id, changes: { [own]: other } });
    expect(changed.data.answer.part).toEqual({ ...part, name: 'Uno', [own]: other });
    const cleared = await client.mutate(UPDATE, { [id]: part.id, changes: { [own]: null } });
    const paths = cleared.data.answer.userErrors.map(({ path }: { path: string[] }) => path.join('.'));
    expect([...new Set(paths)]).toEqual(clears ? [] : [`changes.${own}`]);
    expect(cleared.data.answer.part?.[own]).toBe(clears ? null : undefined);
    const before = await stored();
    const needed = await client.mutate(UPDATE, { [id]: part.id, changes: { name: null, position: null } });
    expect(needed.data.answer.part).toBeNull();
    expect(needed.data.answer.userErrors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['changes', 'name'] }),
        expect.objectContaining({ path: ['changes', 'position'] }),
      ]),
    );
    expect(await stored()).toEqual(before);
  });

  it('refuses a name that is taken, also of several at once, and changes nothing', async () => {
    const { event, add, client } = await scene();
    await add('One');
    const two = await add('Two');
    const before = await stored();
    const refusal = [
      { __typename: 'NameTaken', message: 'There is already one called One.', takenName: 'One' },
    ];
    const input = { eventId: event.id, name: 'One', [own]: value };
    expect((await client.mutate(ADD, input)).data.answer).toEqual({ part: null, userErrors: refusal });
    const renamed = await client.mutate(UPDATE, { [id]: two.id, changes: { name: 'One' } });
    expect(renamed.data.answer).toEqual({ part: null, userErrors: refusal });
    expect(await stored()).toEqual(before);
    const race = await Promise.all([1, 2, 3].map(() => client.mutate(ADD, { ...input, name: 'Three' })));
    expect(race.map(({ data }) => data.answer.userErrors.length as number).sort()).toEqual([0, 1, 1]);
  });

  it('refuses what is too long or out of bounds, all at once, and changes nothing', async () => {
    const { event, client } = await scene();
    const before = await stored();
    const { data } = await client.mutate(ADD, { eventId: event.id, name: 'x'.repeat(201), [own]: bad });
    expect(data.answer).toMatchObject({ part: null, userErrors: [{ path: ['name'] }, { path: [own] }] });
    expect(await stored()).toEqual(before);
  });

  it('is removed, but not while the programme uses it', async () => {
    const { event, add, client } = await scene();
    const part = await add('One');
    await app.sql(`CREATE TABLE IF NOT EXISTS users_of_parts
      (part_id uuid CONSTRAINT users_of_parts_part_fkey REFERENCES ${table})`);
    await app.sql('INSERT INTO users_of_parts VALUES ($1)', [part.id]);
    const before = await stored();
    const { data } = await client.mutate(REMOVE, { [id]: part.id });
    expect(data.answer).toMatchObject({ part: null, userErrors: [{ __typename: 'PartInUse' }] });
    expect(await stored()).toEqual(before);
    await app.sql('DELETE FROM users_of_parts');
    const removed = await client.mutate(REMOVE, { [id]: part.id });
    expect(removed.data.answer).toEqual({ part, userErrors: [] });
    expect(await app.sql(`SELECT id FROM ${table} WHERE event_id = $1`, [event.id])).toEqual([]);
    const again = await client.mutate(REMOVE, { [id]: part.id });
    expect(again.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('is denied to all but organizers, and nothing is changed', async () => {
    const { event, add } = await scene();
    const stranger = await scene();
    const part = await add('One');
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const before = await stored();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [stranger.client, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases)
      for (const [document, input] of [
        [ADD, { eventId: event.id, name: 'Two', [own]: value }],
        [UPDATE, { [id]: part.id, changes: { name: 'Two' } }],
        [REMOVE, { [id]: part.id }],
      ] as const) {
        const { data, errors } = await client.mutate(document, input);
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    const foreign = await stranger.client.mutate(REMOVE, { [id]: part.id });
    expect(foreign).toEqual(await stranger.client.mutate(REMOVE, { [id]: newId() }));
    expect(await stored()).toEqual(before);
  });
});
