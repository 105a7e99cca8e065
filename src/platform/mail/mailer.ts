import { type Mail, prepareMail } from './mail.js';

/** A way for a mail to leave; throws when it did not, so that the job tries again. */
export interface MailTransport {
  deliver(mail: Mail): Promise<void>;
}

/** Sends mail. Call it from a job, never in a transaction: it speaks with another server for up to a minute. */
export class Mailer {
  constructor(private readonly transport: MailTransport) {}

  async send(mail: Mail): Promise<void> {
    await this.transport.deliver(prepareMail(mail));
  }
}
