import { createTransport } from 'nodemailer';
import type { Mail } from './mail.js';
import type { MailAddress } from './mail-address.js';
import type { MailTransport } from './mailer.js';

const CONNECT_MS = 10_000;
const TOTAL_MS = 60_000;

/** Hands mail to the server of `SMTP_URL`, one connection for each. */
export class SmtpTransport implements MailTransport {
  constructor(
    private readonly url: string,
    private readonly from: MailAddress,
  ) {}

  async deliver(mail: Mail): Promise<void> {
    const smtp = createTransport({
      url: this.url,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: TOTAL_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const limit = AbortSignal.timeout(TOTAL_MS);
    const tooLate = new Promise<never>((_, fail) => {
      limit.addEventListener('abort', () => {
        fail(new Error('The mail server took longer than a minute.'));
      });
    });
    try {
      await Promise.race([smtp.sendMail(this.messageOf(mail)), tooLate]);
    } finally {
      smtp.close();
    }
  }

  /** Addresses only as objects: nodemailer takes a string apart and would find more than one recipient in it. */
  private messageOf({ to, subject, text, html, messageId, date }: Mail) {
    return {
      from: { name: this.from.name ?? '', address: this.from.address },
      to: { name: to.name ?? '', address: to.address },
      envelope: { from: this.from.address, to: [to.address] },
      subject,
      text,
      html,
      messageId,
      date,
      // RFC 3834: no holiday notices, please.
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
  }
}
