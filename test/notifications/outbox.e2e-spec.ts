import type { Mail } from '../../src/notifications/data/mail.entity.js';
import { MailStatus } from '../../src/notifications/domain/mail-status.js';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import { startApp, type TestApp } from '../support/app.js';
import { DISCARD, OutboxScene, RETRY, SEND, UPDATE } from './outbox-scene.js';

describe('the mails of an outbox', () => {
  let app: TestApp;
  let scene: OutboxScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new OutboxScene(app);
  });
  beforeEach(() => app.nest.get(KeptMails).clear());
  afterAll(() => app.close());

  const withMail = async (fields: Partial<Mail> = {}) => {
    const set = await scene.set();
    return { ...set, mail: await app.given.mail({ eventId: set.eventId, ...fields }) };
  };

  it('are edited while they are drafts, and say by whom', async () => {
    const { user, organizer, mail } = await withMail();
    const { data } = await organizer.mutate(UPDATE, { mailId: mail.id, changes: { text: 'Hello\r\n\nAda' } });
    expect(data.answer).toMatchObject({
      mail: {
        id: mail.id,
        subject: mail.subject,
        text: 'Hello\n\nAda',
        status: 'DRAFT',
        actions: ['UPDATE', 'SEND', 'DISCARD'],
        editedAt: app.clock.now().toISOString(),
        editor: { name: user.name },
      },
      userErrors: [],
    });
    expect(await scene.auditOf(mail.id)).toEqual([
      { action: 'mail.updated', actorId: user.id, details: ['fields: ["text"]'] },
    ]);
  });

  it('cannot be given a header by their subject, nor a text that nobody sees', async () => {
    const { eventId, organizer, mail } = await withMail();
    const subject = 'News\r\nBcc: eve@evil.example\u202E';
    const { data } = await organizer.mutate(UPDATE, { mailId: mail.id, changes: { subject } });
    expect(data.answer.mail.subject).toBe('News Bcc: eve@evil.example');
    const before = await scene.stored();
    for (const [name, value] of [
      ['subject', ' \u200B'],
      ['subject', 'x'.repeat(401)],
      ['subject', null],
      ['text', '\u2060'],
      ['text', 'x'.repeat(20_001)],
    ] as const) {
      const refused = await organizer.mutate(UPDATE, { mailId: mail.id, changes: { [name]: value } });
      expect(refused.data.answer.userErrors).toMatchObject([
        { __typename: 'InvalidInput', path: ['changes', name] },
      ]);
    }
    expect(await scene.stored()).toEqual(before);
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    expect(app.mails()).toMatchObject([
      { to: { address: mail.recipientAddress }, subject: 'News Bcc: eve@evil.example', text: mail.text },
    ]);
  });

  it('leave when they are told to: the chosen ones, or all drafts', async () => {
    const { eventId, user, organizer, mail } = await withMail();
    const others = [await app.given.mail({ eventId }), await app.given.mail({ eventId })];
    const chosen = await organizer.mutate(SEND, { eventId, mailIds: [mail.id] });
    expect(chosen.data.answer).toEqual({ event: { id: eventId }, sendingCount: 1, userErrors: [] });
    await app.settle();
    expect(app.mails().map(({ to }) => to.address)).toEqual([mail.recipientAddress]);
    expect(await scene.statusOf(mail)).toBe('SENT');
    const all = await organizer.mutate(SEND, { eventId });
    expect(all.data.answer).toMatchObject({ sendingCount: 2 });
    await app.settle();
    expect(app.mails()).toHaveLength(3);
    expect(await Promise.all(others.map((each) => scene.statusOf(each)))).toEqual(['SENT', 'SENT']);
    expect(await scene.auditOf(mail.id)).toEqual([{ action: 'mail.sent', actorId: user.id, details: [] }]);
    expect(await scene.auditOf(eventId)).toEqual([
      { action: 'mail.sent', actorId: user.id, details: ['count: 2'] },
    ]);
    const again = await organizer.mutate(SEND, { eventId });
    expect(again.data.answer).toMatchObject({ sendingCount: 0, userErrors: [] });
  });

  it('are discarded for good', async () => {
    const { eventId, organizer, mail } = await withMail();
    const failed = await app.given.mail({ eventId, status: MailStatus.FAILED });
    const { data } = await organizer.mutate(DISCARD, { eventId, mailIds: [mail.id, failed.id] });
    const gone = { status: 'DISCARDED', actions: [] };
    expect(data.answer).toEqual({
      mails: [
        { id: mail.id, ...gone },
        { id: failed.id, ...gone },
      ],
      userErrors: [],
    });
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    expect(app.mails()).toEqual([]);
  });

  it.each([
    ['a draft', MailStatus.DRAFT, ['retry']],
    ['being sent', MailStatus.SENDING, ['update', 'send', 'discard', 'retry']],
    ['sent', MailStatus.SENT, ['update', 'send', 'discard', 'retry']],
    ['failed', MailStatus.FAILED, ['update', 'send']],
    ['discarded', MailStatus.DISCARDED, ['update', 'send', 'discard', 'retry']],
    ['obsolete', MailStatus.OBSOLETE, ['update', 'send', 'discard', 'retry']],
  ])('are left alone where one is %s', async (words, status, refused) => {
    const { eventId, organizer, mail } = await withMail({ status });
    const draft = await app.given.mail({ eventId });
    const before = await scene.stored();
    const mailIds = [draft.id, mail.id];
    const tries: Record<string, () => ReturnType<typeof organizer.mutate>> = {
      update: () => organizer.mutate(UPDATE, { mailId: mail.id, changes: { text: 'New' } }),
      send: () => organizer.mutate(SEND, { eventId, mailIds }),
      discard: () => organizer.mutate(DISCARD, { eventId, mailIds }),
      retry: () => organizer.mutate(RETRY, { mailId: mail.id }),
    };
    for (const name of refused) {
      const answer = await tries[name]?.();
      expect(answer?.data.answer.userErrors).toEqual([
        {
          __typename: 'MailActionNotAllowed',
          message: `You cannot ${name} a mail that is ${words}.`,
          action: name.toUpperCase(),
          mailId: mail.id,
          status,
        },
      ]);
    }
    expect(await scene.stored()).toEqual(before);
  });

  it('are of one event: those of another are not known, and none leaves', async () => {
    const { eventId, organizer, mail } = await withMail();
    const foreign = await withMail();
    const before = await scene.stored();
    const mailIds = [mail.id, foreign.mail.id];
    for (const change of [SEND, DISCARD]) {
      const { data, errors } = await organizer.mutate(change, { eventId, mailIds });
      expect([data.answer, errors?.[0]?.message]).toEqual([null, 'There is no such mail.']);
    }
    const { errors } = await organizer.mutate(RETRY, { mailId: foreign.mail.id });
    expect(errors?.[0]?.message).toBe('There is no such mail.');
    expect(await scene.stored()).toEqual(before);
  });

  it('go with their event', async () => {
    const { eventId, mail } = await withMail({ status: MailStatus.SENT });
    await app.sql('DELETE FROM proposal_speakers WHERE event_id = $1', [eventId]);
    await app.sql('DELETE FROM events WHERE id = $1', [eventId]);
    expect(await scene.statusOf(mail)).toBeUndefined();
  });
});
