import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const fields = `callForProposals { opensAt closesAt isOpen introduction event { slug } }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }`;
const OPEN = `mutation ($input: OpenCallForProposalsInput!) { answer: openCallForProposals(input: $input) { ${fields} } }`;
const UPDATE = `mutation ($input: UpdateCallForProposalsInput!) { answer: updateCallForProposals(input: $input) { ${fields} } }`;
const READ = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { callForProposals { opensAt closesAt isOpen introduction } }
}`;

const HOUR = 3_600_000;

describe('a call for proposals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const calls = () => app.sql('SELECT * FROM calls_for_proposals ORDER BY id');
  const at = (time: number): string => new Date(app.clock.now().getTime() + time).toISOString();

  const scene = async (status = EventStatus.PUBLISHED) => {
    const organization = await app.given.organization();
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const event = await app.given.event({ organizationId: organization.id, status });
    const read = async (client: Client) =>
      (await client.request(READ, { organization: organization.slug, slug: event.slug })).data.event;
    return { event, organizationId: organization.id, client: await app.as(user), read };
  };

  it('is opened by an organizer and seen by everybody', async () => {
    const { event, client, read } = await scene();
    expect(await read(app.anyone())).toEqual({ callForProposals: null });
    const call = { opensAt: at(-HOUR), closesAt: at(HOUR), introduction: '**Tell** us.' };
    const { data } = await client.mutate(OPEN, { eventId: event.id, ...call });
    expect(data.answer).toEqual({
      callForProposals: { ...call, isOpen: true, event: { slug: event.slug } },
      userErrors: [],
    });
    expect(await read(app.anyone())).toEqual({ callForProposals: { ...call, isOpen: true } });
    const audit = await app.sql('SELECT action FROM audit_entries WHERE event_id = $1', [event.id]);
    expect(audit).toEqual([{ action: 'call-for-proposals.opened' }]);
  });

  it('is open by the clock, from its opening up to its closing', async () => {
    const { event, client, read } = await scene();
    const [opensAt, closesAt] = [at(HOUR), at(2 * HOUR)];
    await client.mutate(OPEN, { eventId: event.id, opensAt, closesAt });
    const isOpen = async () => (await read(app.anyone())).callForProposals.isOpen as boolean;
    expect(await isOpen()).toBe(false);
    app.clock.forward(HOUR);
    expect(await isOpen()).toBe(true);
    app.clock.forward(HOUR);
    expect(await isOpen()).toBe(false);
  });

  it('is not open once the event is cancelled', async () => {
    const { event, read } = await scene(EventStatus.CANCELLED);
    await app.given.callForProposals({ eventId: event.id });
    expect(await read(app.anyone())).toMatchObject({ callForProposals: { isOpen: false } });
  });

  it('of a draft is hidden with its event', async () => {
    const { event, client, read } = await scene(EventStatus.DRAFT);
    await app.given.callForProposals({ eventId: event.id });
    expect(await read(app.anyone())).toBeNull();
    expect(await read(client)).toMatchObject({ callForProposals: { isOpen: true } });
  });

  it('is one per event, also when two are opened at once', async () => {
    const { event, client } = await scene();
    const input = { eventId: event.id, opensAt: at(0), closesAt: at(HOUR) };
    const answers = await Promise.all([1, 2, 3].map(() => client.mutate(OPEN, input)));
    const refusals = answers.flatMap(({ data }) => data.answer.userErrors);
    expect(refusals).toEqual(
      [1, 2].map(() => ({
        __typename: 'CallForProposalsExists',
        message: 'There is a call for proposals already. Change that one.',
      })),
    );
    expect(await app.sql('SELECT id FROM calls_for_proposals WHERE event_id = $1', [event.id])).toHaveLength(
      1,
    );
  });

  it('does not close before it opens, and nothing is changed', async () => {
    const { event, client } = await scene();
    const before = await calls();
    const opened = await client.mutate(OPEN, { eventId: event.id, opensAt: at(0), closesAt: at(0) });
    expect(opened.data.answer.userErrors).toEqual([
      { __typename: 'InvalidInput', message: 'A call closes after it opens.', path: ['closesAt'] },
    ]);
    expect(await calls()).toEqual(before);
    await app.given.callForProposals({ eventId: event.id });
    const kept = await calls();
    const updated = await client.mutate(UPDATE, { eventId: event.id, changes: { closesAt: at(-2 * HOUR) } });
    expect(updated.data.answer.userErrors).toMatchObject([{ path: ['changes', 'closesAt'] }]);
    expect(await calls()).toEqual(kept);
  });

  it('keeps what a change leaves out, and clears nothing', async () => {
    const { event, client } = await scene();
    await app.given.callForProposals({ eventId: event.id, introduction: 'Hello' });
    const closesAt = at(5 * HOUR);
    const { data } = await client.mutate(UPDATE, { eventId: event.id, changes: { closesAt } });
    expect(data.answer).toMatchObject({
      callForProposals: { opensAt: at(-HOUR), closesAt, introduction: 'Hello' },
      userErrors: [],
    });
    const before = await calls();
    const changes = { opensAt: null, introduction: null };
    const cleared = await client.mutate(UPDATE, { eventId: event.id, changes });
    expect(cleared.data.answer.userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['changes', 'opensAt'],
      ['changes', 'introduction'],
    ]);
    expect(await calls()).toEqual(before);
  });

  it('refuses an introduction that is too long, and changes nothing', async () => {
    const { event, client } = await scene();
    const before = await calls();
    const introduction = 'x'.repeat(20_001);
    const input = { eventId: event.id, opensAt: at(0), closesAt: at(HOUR), introduction };
    const { data } = await client.mutate(OPEN, input);
    expect(data.answer.userErrors).toMatchObject([{ path: ['introduction'] }]);
    expect(await calls()).toEqual(before);
  });

  it('cannot be changed where there is none', async () => {
    const { event, client } = await scene();
    const { errors } = await client.mutate(UPDATE, { eventId: event.id, changes: {} });
    expect(errors).toMatchObject([
      { message: 'There is no such call for proposals.', extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('is denied to all but organizers, and nothing is changed', async () => {
    const { event, organizationId } = await scene();
    const other = await scene();
    await app.given.callForProposals({ eventId: event.id });
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId });
    const before = await calls();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [other.client, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases) {
      const opened = await client.mutate(OPEN, { eventId: event.id, opensAt: at(0), closesAt: at(HOUR) });
      const updated = await client.mutate(UPDATE, { eventId: event.id, changes: { introduction: 'x' } });
      for (const { data, errors } of [opened, updated]) {
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    }
    const { errors } = await other.client.mutate(UPDATE, { eventId: newId(), changes: {} });
    expect(errors).toMatchObject([{ message: 'There is no such event.' }]);
    expect(await calls()).toEqual(before);
  });
});
