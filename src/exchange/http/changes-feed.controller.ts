import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { answerWithFile } from '../../platform/http/known-file.js';
import { PublishedChanges } from '../published-changes.js';

/** What changed on published agendas, for feed readers. */
@Allow('public')
@Controller('agendas')
export class ChangesFeedController {
  constructor(private readonly changes: PublishedChanges) {}

  /** Anybody's program may keep it, and asks again whether it still holds. */
  @Get(':organization/:event/changes.atom')
  @Header('Cache-Control', 'public, no-cache')
  async feed(
    @Param() { organization = '', event = '' }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    answerWithFile(await this.changes.write(organization, event), request, response);
  }
}
