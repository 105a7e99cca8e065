import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { answerWithFile } from '../../platform/http/known-file.js';
import { ScheduleExportService } from '../schedule-export.service.js';

/** Published agendas as files, at addresses that programs fetch again and again. */
@Allow('public')
@Controller('schedules')
export class ScheduleController {
  constructor(private readonly schedules: ScheduleExportService) {}

  /** Anybody's program may keep it, and asks again whether it still holds. */
  @Get(':organization/:event/:file')
  @Header('Cache-Control', 'public, no-cache')
  async file(
    @Param() { organization = '', event = '', file = '' }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    answerWithFile(await this.schedules.write(organization, event, file), request, response);
  }
}
