import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { CalendarService } from '../calendar.service.js';
import { answerEverybody } from './calendar-answer.js';

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
    answerEverybody(await this.calendar.ofEvent(organization, event), 'event', request, response);
  }

  @Get(':organization/:event/talks/:slug.ics')
  async talk(
    @Param() { organization = '', event = '', slug = '' }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    answerEverybody(await this.calendar.ofTalk(organization, event, slug), 'talk', request, response);
  }
}
