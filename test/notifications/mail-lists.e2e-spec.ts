import { MailStatus } from '../../src/notifications/domain/mail-status.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { OutboxScene } from './outbox-scene.js';

describe('the outbox of an event', () => {
  let app: TestApp;
  let scene: OutboxScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new OutboxScene(app);
  });
  afterAll(() => app.close());

  const subjectsOf = ({ mails }: { mails: { nodes: { subject: string }[] } }) =>
    mails.nodes.map(({ subject }) => subject);

  it('lists the newest first, page by page, and counts by status', async () => {
    const { event, eventId, organizer } = await scene.set();
    for (const [subject, status] of [
      ['first', MailStatus.SENT],
      ['second', MailStatus.DRAFT],
      ['third', MailStatus.FAILED],
    ] as const) {
      await app.given.mail({ eventId, subject, status });
      app.clock.forward(1000);
    }
    const page = await scene.read(organizer, event, { first: 2 });
    expect([subjectsOf(page), page.mails.pageInfo.hasNextPage]).toEqual([['third', 'second'], true]);
    const rest = await scene.read(organizer, event, { first: 2, after: page.mails.pageInfo.endCursor });
    expect(subjectsOf(rest)).toEqual(['first']);
    expect(rest.mailCounts).toEqual({
      drafts: 1,
      sending: 0,
      sent: 1,
      failed: 1,
      discarded: 0,
      obsolete: 0,
      draftsDueSoon: 0,
    });
  });

  it('finds by status, kind and words, in which no sign has a meaning of its own', async () => {
    const { event, eventId, organizer } = await scene.set();
    await app.given.mail({ eventId, subject: 'one', text: '100 % sure_thing \\o/' });
    await app.given.mail({ eventId, subject: 'two', recipientName: 'Ada Lovelace', status: MailStatus.SENT });
    await app.given.mail({ eventId, subject: 'three', recipientAddress: 'grace@navy.example' });
    for (const [filter, subjects] of [
      [{ status: 'SENT' }, ['two']],
      [{ status: 'DRAFT', kind: 'DECISION', search: 'n' }, ['one', 'three']],
      [{ search: 'LOVELACE' }, ['two']],
      [{ search: 'navy.example' }, ['three']],
      [{ search: '%' }, ['one']],
      [{ search: 'e_t' }, ['one']],
      [{ search: 'a_a' }, []],
      [{ search: '\\o' }, ['one']],
      [{ search: null }, ['one', 'three', 'two']],
      [{ search: '' }, ['one', 'three', 'two']],
    ] as const)
      expect([filter, subjectsOf(await scene.read(organizer, event, { filter })).sort()]).toEqual([
        filter,
        subjects,
      ]);
  });

  it('is nothing to reviewers, strangers and the speakers who get the mails', async () => {
    const { event, eventId } = await scene.set();
    const { proposalId } = await app.given.mail({ eventId });
    const { user: reviewer } = await app.given.member(Role.REVIEWER, {
      organizationId: event.organizationId,
    });
    const rows = await app.sql<{ id: string }>('SELECT user_id AS id FROM proposals WHERE id = $1', [
      proposalId,
    ]);
    await app.sql(`UPDATE events SET status = 'PUBLISHED' WHERE id = $1`, [eventId]);
    for (const user of [reviewer, await app.given.user(), ...rows])
      expect(await scene.read(await app.as(user), event)).toEqual({ mails: null, mailCounts: null });
  });

  it('costs the same with three mails as with one', async () => {
    const { event, eventId, organizer } = await scene.set();
    const cost = async () => (await statementsOf(app, () => scene.read(organizer, event))).length;
    await app.given.mail({ eventId, editedAt: app.clock.now(), editedBy: (await app.given.user()).id });
    const one = await cost();
    await app.given.mail({ eventId, editedAt: app.clock.now(), editedBy: (await app.given.user()).id });
    await app.given.mail({ eventId });
    expect(await cost()).toBe(one);
    expect(one).toBeLessThan(16);
  });
});
