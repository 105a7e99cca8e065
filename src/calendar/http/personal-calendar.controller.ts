import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/denial.js';
import { Allow } from '../../platform/auth/allow.js';
import { CalendarFeedsService } from '../calendar-feeds.service.js';
import { answerWith } from './calendar-answer.js';

/** A person's own feed: its address is a secret, so nobody on the way keeps it, lists it or passes it on. */
@Allow('public')
@Controller('calendar/agenda')
export class PersonalCalendarController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get(':secret.ics')
  @Header('Cache-Control', 'private, no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async agenda(
    @Param('secret') secret: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.feeds.open(secret, request.ip ?? 'unknown');
    if (!file) throw new NotFound('calendar feed');
    answerWith(file, request, response);
  }
}
