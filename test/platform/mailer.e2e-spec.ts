import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import type { Mail } from '../../src/platform/mail/mail.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { SmtpTransport } from '../../src/platform/mail/smtp-transport.js';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

let received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    void simpleParser(stream).then((mail) => {
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        mail,
      });
      done();
    }, done);
  },
});
let mailer: Mailer;

beforeAll(async () => {
  Logger.overrideLogger(false);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const from = { name: 'The “Conf”, 2027', address: 'hello@conf.example' };
  mailer = new Mailer(new SmtpTransport(`smtp://127.0.0.1:${String(port)}`, from));
});
afterAll(
  () =>
    new Promise<void>((done) =>
      server.close(() => {
        done();
      }),
    ),
);
beforeEach(() => {
  received = [];
});

const plain: Mail = { to: { address: 'ada@conf.example' }, subject: 'Hello', text: 'Hello Ada' };
const send = async (mail: Partial<Mail>): Promise<Received> => {
  await mailer.send({ ...plain, ...mail });
  expect(received).toHaveLength(1);
  return received[0] as Received;
};
const recipientsOf = ({ mail }: Received) => (mail.to as AddressObject).value;

describe('a mail over SMTP', () => {
  it('arrives as it was sent', async () => {
    const date = new Date('2027-05-01T09:00:00Z');
    const text = 'Grüße 👩‍👩‍👧\n.\n.. a dot alone ends nothing\nFrom here on\n\nhttps://conf.example/#secret=_-';
    const arrived = await send({
      to: { name: 'Ada Lovelace', address: 'ada@conf.example' },
      subject:
        'Ticket № 7: “Zürich” 👩‍👩‍👧 and a very long subject that has to be folded over several header lines',
      text,
      html: '<p>Grüße</p>',
      messageId: '<0198-ticket@conf.example>',
      date,
    });
    expect(arrived).toMatchObject({ from: 'hello@conf.example', to: ['ada@conf.example'] });
    expect(arrived.mail.from?.value).toEqual([{ name: 'The “Conf”, 2027', address: 'hello@conf.example' }]);
    expect(recipientsOf(arrived)).toEqual([{ name: 'Ada Lovelace', address: 'ada@conf.example' }]);
    expect(arrived.mail.subject).toBe(
      'Ticket № 7: “Zürich” 👩‍👩‍👧 and a very long subject that has to be folded over several header lines',
    );
    expect(arrived.mail.text?.trimEnd()).toBe(text);
    expect(arrived.mail.html).toBe('<p>Grüße</p>');
    expect(arrived.mail.messageId).toBe('<0198-ticket@conf.example>');
    expect(arrived.mail.date).toEqual(date);
  });

  it.each([
    ['a line break and a header', 'Ada\r\nBcc: eve@evil.example', 'Ada Bcc: eve@evil.example'],
    ['a lone carriage return', 'Ada\rBcc: eve@evil.example', 'Ada Bcc: eve@evil.example'],
    ['an unusual line separator', 'Ada\u2028Bcc: eve@evil.example', 'Ada Bcc: eve@evil.example'],
    ['another address', 'Eve <eve@evil.example>, Ada', 'Eve <eve@evil.example>, Ada'],
    [
      'quotes and a comma',
      'Ada "the first", Countess \\ of Lovelace',
      'Ada "the first", Countess \\ of Lovelace',
    ],
    ['a bidi override and a NUL', 'Ada\u202Eecalevol\u0000', 'Adaecalevol'],
  ])('keeps to one recipient when the name holds %s', async (_, name, shown) => {
    const arrived = await send({ to: { name, address: 'ada@conf.example' } });
    expect(arrived.to).toEqual(['ada@conf.example']);
    expect(recipientsOf(arrived)).toEqual([{ name: shown, address: 'ada@conf.example' }]);
    expect([arrived.mail.bcc, arrived.mail.cc]).toEqual([undefined, undefined]);
  });

  it('cannot be given a second header through its subject', async () => {
    const arrived = await send({ subject: 'Hello\r\nBcc: eve@evil.example\r\n\r\nbody' });
    expect(arrived.mail.subject).toBe('Hello Bcc: eve@evil.example body');
    expect(arrived.to).toEqual(['ada@conf.example']);
    expect(arrived.mail.text?.trimEnd()).toBe('Hello Ada');
  });

  it.each<Partial<Mail>>([
    { to: { address: 'v@x.example\r\nBcc: evil@y.example' } },
    { to: { address: 'a@x.example, b@y.example' } },
    { text: '  ' },
    { messageId: '<a@b>\r\nBcc: c@d.example' },
  ])('is refused as %j and nothing is sent', async (mail) => {
    await expect(mailer.send({ ...plain, ...mail })).rejects.toThrow();
    expect(received).toEqual([]);
  });

  it('fails loudly when the server refuses, so that its job tries again', async () => {
    const nowhere = new Mailer(new SmtpTransport('smtp://127.0.0.1:1', { address: 'hello@conf.example' }));
    await expect(nowhere.send(plain)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('mail without a server', () => {
  it('is kept, newest first, and the oldest of more than 200 is forgotten', async () => {
    const kept = new KeptMails();
    const keeper = new Mailer(kept);
    for (let n = 1; n <= 201; n++) await keeper.send({ ...plain, subject: `Mail ${String(n)}` });
    const subjects = kept.newestFirst().map(({ subject }) => subject);
    expect([subjects.length, subjects[0], subjects.at(-1)]).toEqual([200, 'Mail 201', 'Mail 2']);
  });
});
