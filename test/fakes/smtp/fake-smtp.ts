import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How a server refuses: a 5yz answer is final. */
interface Refusal {
  readonly at: 'address' | 'mail';
  readonly code: number;
  readonly words: string;
}

const errorOf = ({ code, words }: Refusal) => Object.assign(new Error(words), { responseCode: code });

/** A mail server on this machine that keeps what it accepts. Refusals that a test lined up by `refuse` go before. */
export class FakeSmtp {
  readonly received: ParsedMail[] = [];
  private readonly lined: Refusal[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const refusal = this.take('address');
      done(refusal && errorOf(refusal));
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        const refusal = this.take('mail');
        if (!refusal) this.received.push(mail);
        done(refusal && errorOf(refusal));
      }, done);
    },
  });

  url = '';

  static async start(): Promise<FakeSmtp> {
    const fake = new FakeSmtp();
    const listener = fake.server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    fake.url = `smtp://127.0.0.1:${String((listener.address() as AddressInfo).port)}`;
    return fake;
  }

  refuse(...refusals: Refusal[]): void {
    this.lined.push(...refusals);
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.server.close(() => {
        done();
      });
    });
  }

  private take(at: Refusal['at']): Refusal | undefined {
    return this.lined[0]?.at === at ? this.lined.shift() : undefined;
  }
}
