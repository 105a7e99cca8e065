import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { AgendaCalendarService } from '../agenda-calendar.service.js';
import { answerEverybody } from './calendar-answer.js';

type Params = Record<'organization' | 'event' | 'part', string>;

/** Feeds of a day, a room, a track and a speaker of an event. */
@Allow('public')
@Controller('calendar/:organization/:event')
export class AgendaCalendarController {
  constructor(private readonly calendar: AgendaCalendarService) {}

  @Get('days/:part.ics')
  async day(@Param() at: Params, @Req() request: Request, @Res() response: Response): Promise<void> {
    answerEverybody(await this.calendar.ofDay(at, at.part), 'day', request, response);
  }

  @Get('rooms/:part.ics')
  async room(@Param() at: Params, @Req() request: Request, @Res() response: Response): Promise<void> {
    answerEverybody(await this.calendar.ofRoom(at, at.part), 'room', request, response);
  }

  @Get('tracks/:part.ics')
  async track(@Param() at: Params, @Req() request: Request, @Res() response: Response): Promise<void> {
    answerEverybody(await this.calendar.ofTrack(at, at.part), 'track', request, response);
  }

  @Get('speakers/:part.ics')
  async speaker(@Param() at: Params, @Req() request: Request, @Res() response: Response): Promise<void> {
    answerEverybody(await this.calendar.ofSpeaker(at, at.part), 'speaker', request, response);
  }
}
