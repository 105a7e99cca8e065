import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/denial.js';
import { Allow } from '../../platform/auth/allow.js';
import { TicketCalendarService } from '../ticket-calendar.service.js';
import { answerWith } from './calendar-answer.js';

/** An attendee's own file: its address is a secret, so nobody keeps it, lists it or passes it on. */
@Allow('public')
@Controller('calendar/tickets')
export class TicketCalendarController {
  constructor(private readonly calendar: TicketCalendarService) {}

  @Get(':secret.ics')
  @Header('Cache-Control', 'private, no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async ticket(
    @Param('secret') secret: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.calendar.ofTicket(secret, request.ip ?? 'unknown');
    if (!file) throw new NotFound('ticket');
    answerWith(file, request, response);
  }
}
