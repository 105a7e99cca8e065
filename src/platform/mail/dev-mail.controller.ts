import { Controller, Get, Header, NotFoundException, Req } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Allow } from '../auth/allow.js';
import { Config } from '../config/config.js';
import { escapeHtml, htmlPage, pagePolicy } from '../http/html.js';
import { type KeptMail, KeptMails } from './kept-mails.js';

const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Shows a developer the mails that were not sent. They hold sign-in links, so production has no such page. */
@Controller('dev')
@Allow('public')
export class DevMailController {
  constructor(
    private readonly config: Config,
    private readonly kept: KeptMails,
  ) {}

  @Get('mail')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', pagePolicy)
  page(@Req() request: IncomingMessage): string {
    const mails = this.mailsFor(request);
    const lead =
      mails.length === 0 ? 'None yet. What the program would have sent appears here.' : 'Newest first.';
    const list = mails.length === 0 ? '' : `<ul>${mails.map(item).join('')}</ul>`;
    return htmlPage('Mail', `<h1>Mail</h1><p class="lead">${lead}</p>${list}`);
  }

  @Get('mail.json')
  list(@Req() request: IncomingMessage): { mails: readonly KeptMail[] } {
    return { mails: this.mailsFor(request) };
  }

  /** A foreign name in `Host` is a foreign page that points its own name at this machine to read along. */
  private mailsFor(request: IncomingMessage): readonly KeptMail[] {
    const host = request.headers.host ?? '';
    const isOurs = local.test(host) || new URL(this.config.baseUrl).host === host;
    if (this.config.environment === 'production' || this.config.smtpUrl !== undefined || !isOurs)
      throw new NotFoundException('There is no such page.');
    return this.kept.newestFirst();
  }
}

function item({ to, subject, text, date }: KeptMail): string {
  const recipient = to.name === undefined ? to.address : `${to.name} <${to.address}>`;
  const meta = `${escapeHtml(recipient)} · <time>${date.toISOString()}</time>`;
  return `<li><h2>${escapeHtml(subject)}</h2><p class="soft">${meta}</p><pre>${withLinks(text)}</pre></li>`;
}

const withLinks = (text: string): string =>
  escapeHtml(text).replace(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`);
