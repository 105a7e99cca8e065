import type { Mail } from '../../src/notifications/data/mail.entity.js';
import { MAX_TRIES, MailStatus } from '../../src/notifications/domain/mail-status.js';
import { SendMail } from '../../src/notifications/notifications.jobs.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { FakeSmtp } from '../fakes/smtp/fake-smtp.js';
import { startApp, type TestApp } from '../support/app.js';
import { OutboxScene, RETRY, SEND } from './outbox-scene.js';

describe('sending the mails of an outbox over SMTP', () => {
  let smtp: FakeSmtp;
  let app: TestApp;
  let scene: OutboxScene;
  beforeAll(async () => {
    smtp = await FakeSmtp.start();
    app = await startApp({ smtpUrl: smtp.url });
    scene = new OutboxScene(app);
  });
  beforeEach(() => smtp.received.splice(0));
  afterAll(async () => {
    await app.close();
    await smtp.close();
  });

  const withMail = async (fields: Partial<Mail> = {}) => {
    const set = await scene.set();
    return { ...set, mail: await app.given.mail({ eventId: set.eventId, ...fields }) };
  };
  const idsReceived = () => smtp.received.map(({ messageId }) => messageId).sort();
  const messageIdOf = ({ id }: Mail) => `<mail.${id}@${app.config.mailFrom.address.split('@')[1] ?? ''}>`;
  const retryNow = async () => {
    await app.sql(`UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`);
    await app.settle();
  };
  const rowOf = async ({ id }: Mail) => {
    const [row] = await app.sql('SELECT status, tries, error, sent_at AS "sentAt" FROM mails WHERE id = $1', [
      id,
    ]);
    return row;
  };

  it('sends each of them once, however many click', async () => {
    const { eventId, organizer, mail } = await withMail();
    const mails = [mail, await app.given.mail({ eventId }), await app.given.mail({ eventId })];
    const mailIds = mails.map(({ id }) => id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        organizer.insist(SEND, n % 2 === 0 ? { eventId, mailIds } : { eventId }),
      ),
    );
    const counts = answers.map(({ data }) => data.answer.sendingCount ?? 'refused');
    expect(counts.filter((count) => count === 3)).toHaveLength(1);
    await app.settle();
    expect(idsReceived()).toEqual(mails.map(messageIdOf).sort());
    expect(await rowOf(mail)).toEqual({ status: 'SENT', tries: 1, error: null, sentAt: app.clock.now() });
  });

  it('sends nothing for a job that comes again after the mail has left', async () => {
    const { eventId, organizer, mail } = await withMail();
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    await app.nest.get(Jobs).enqueue(SendMail, { mailId: mail.id });
    await app.settle();
    expect(idsReceived()).toEqual([messageIdOf(mail)]);
  });

  it('sends the same Message-ID again where a process died before it noted what it had sent', async () => {
    const { eventId, organizer, mail } = await withMail();
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    await app.sql(`UPDATE mails SET status = 'SENDING', sent_at = NULL WHERE id = $1`, [mail.id]);
    await app.nest.get(Jobs).enqueue(SendMail, { mailId: mail.id });
    await app.settle();
    expect(idsReceived()).toEqual([messageIdOf(mail), messageIdOf(mail)]);
    expect(await rowOf(mail)).toMatchObject({ status: 'SENT', tries: 2 });
  });

  it('tries again after a no for now, and says why meanwhile', async () => {
    const { eventId, organizer, mail } = await withMail();
    smtp.refuse({ at: 'mail', code: 451, words: 'Greylisted' });
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    const error = 'The mail server refused the mail: 451 Greylisted';
    expect(await rowOf(mail)).toEqual({ status: 'SENDING', tries: 1, error, sentAt: null });
    await retryNow();
    expect(await rowOf(mail)).toMatchObject({ status: 'SENT', tries: 2, error: null });
    expect(idsReceived()).toEqual([messageIdOf(mail)]);
  });

  it('gives up at a final no, and an organizer sends it again', async () => {
    const { eventId, user, organizer, mail } = await withMail();
    smtp.refuse({ at: 'address', code: 550, words: 'No such user' });
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    const error = 'The mail server refused the address: 550 No such user';
    expect(await rowOf(mail)).toEqual({ status: 'FAILED', tries: 1, error, sentAt: null });
    await retryNow();
    expect(idsReceived()).toEqual([]);

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => organizer.insist(RETRY, { mailId: mail.id })),
    );
    const done = answers.flatMap(({ data }) => data.answer.mail ?? []);
    expect(done).toMatchObject([{ status: 'SENDING', tries: 0, error: null, actions: [] }]);
    await app.settle();
    expect(idsReceived()).toEqual([messageIdOf(mail)]);
    expect(await scene.statusOf(mail)).toBe('SENT');
    expect(await scene.auditOf(mail.id)).toMatchObject([
      { action: 'mail.sent' },
      { action: 'mail.retried', actorId: user.id },
    ]);
  });

  it('gives up after the last try, or where the process died in it', async () => {
    const last = await withMail({ status: MailStatus.SENDING, tries: MAX_TRIES - 1 });
    smtp.refuse({ at: 'mail', code: 451, words: 'Greylisted' });
    await app.nest.get(Jobs).enqueue(SendMail, { mailId: last.mail.id });
    await app.settle();
    expect(await rowOf(last.mail)).toMatchObject({ status: 'FAILED', tries: MAX_TRIES });

    const died = await withMail({ status: MailStatus.SENDING, tries: MAX_TRIES });
    await app.nest.get(Jobs).enqueue(SendMail, { mailId: died.mail.id });
    await app.settle();
    expect(await rowOf(died.mail)).toMatchObject({
      status: 'FAILED',
      error: expect.stringContaining('may have left'),
    });
    expect(idsReceived()).toEqual([]);
  });

  it('retries what no longer holds as obsolete', async () => {
    const { organizer, mail } = await withMail({ status: MailStatus.FAILED });
    await app.sql('UPDATE proposals SET publication_id = gen_random_uuid() WHERE id = $1', [mail.proposalId]);
    await organizer.mutate(RETRY, { mailId: mail.id });
    await app.settle();
    expect(await scene.statusOf(mail)).toBe('OBSOLETE');
    expect(idsReceived()).toEqual([]);
  });
});

describe('sending the mails of an outbox without a mail server that answers', () => {
  it('tells so in plain words', async () => {
    const smtp = await FakeSmtp.start();
    await smtp.close();
    const app = await startApp({ smtpUrl: smtp.url });
    const scene = new OutboxScene(app);
    const { eventId, organizer } = await scene.set();
    const mail = await app.given.mail({ eventId });
    await organizer.mutate(SEND, { eventId });
    await app.settle();
    const rows = await app.sql('SELECT status, error FROM mails WHERE id = $1', [mail.id]);
    await app.close();
    expect(rows).toEqual([
      { status: 'SENDING', error: 'The mail server could not be reached or broke off.' },
    ]);
  });
});
