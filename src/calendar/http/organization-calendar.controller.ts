import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { OrganizationCalendarService } from '../organization-calendar.service.js';
import { answerEverybody } from './calendar-answer.js';

/** Feeds of all events of an organization or a series. */
@Allow('public')
@Controller('calendar')
export class OrganizationCalendarController {
  constructor(private readonly calendar: OrganizationCalendarService) {}

  @Get(':organization.ics')
  async organization(
    @Param('organization') organization: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.calendar.ofOrganization(organization);
    answerEverybody(file, 'organization', request, response);
  }

  @Get(':organization/:series/series.ics')
  async series(
    @Param() { organization = '', series = '' }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    answerEverybody(await this.calendar.ofSeries(organization, series), 'series', request, response);
  }
}
