import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/denial.js';
import { Allow } from '../../platform/auth/allow.js';
import { CalendarService } from '../calendar.service.js';
import { answerWith } from './calendar-answer.js';

/** Anybody's calendar program may keep it, and asks again whether it still holds. */
const SHARED = 'public, no-cache';

/** Calendar files at addresses that programs fetch again and again. */
@Allow('public')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get(':organization/:event/event.ics')
  async event(
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.calendar.ofEvent(organization, event);
    if (!file) throw new NotFound('event');
    response.setHeader('Cache-Control', SHARED);
    answerWith(file, request, response);
  }

  @Get(':organization/:event/talks/:slug.ics')
  async talk(
    @Param() { organization = '', event = '', slug = '' }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.calendar.ofTalk(organization, event, slug);
    if (!file) throw new NotFound('talk');
    response.setHeader('Cache-Control', SHARED);
    answerWith(file, request, response);
  }
}
