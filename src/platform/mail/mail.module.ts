import { Global, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DevMailController } from './dev-mail.controller.js';
import { KeptMails } from './kept-mails.js';
import { Mailer } from './mailer.js';
import { SmtpTransport } from './smtp-transport.js';

function mailer(config: Config, kept: KeptMails): Mailer {
  return new Mailer(config.smtpUrl === undefined ? kept : new SmtpTransport(config.smtpUrl, config.mailFrom));
}

@Global()
@Module({
  controllers: [DevMailController],
  providers: [KeptMails, { provide: Mailer, inject: [Config, KeptMails], useFactory: mailer }],
  exports: [Mailer, KeptMails],
})
export class MailModule implements OnModuleInit {
  private readonly log = new Logger('Mail');

  constructor(private readonly config: Config) {}

  onModuleInit(): void {
    if (this.config.environment === 'production' && this.config.smtpUrl === undefined)
      this.log.warn('SMTP_URL is not set: no mail leaves this program, sign-in links included.');
  }
}
