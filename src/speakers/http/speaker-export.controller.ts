import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { sendCsv, sendJson } from '../../platform/http/export-file.js';
import { speakerColumns } from '../domain/exported-speaker.js';
import { SpeakerExportService } from '../speaker-export.service.js';

/** Files for organizers; asked for by a link, checked at every download. */
@Allow('speaker:manage')
@Controller('exports')
export class SpeakerExportController {
  constructor(private readonly exports: SpeakerExportService) {}

  @Get(':organization/:event/speakers.csv')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Res() response: Response,
  ): Promise<void> {
    const speakers = await this.exports.list(viewer, organization, event);
    await sendCsv(response, 'speakers', speakerColumns, speakers);
  }

  @Get(':organization/:event/speakers.json')
  async json(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendJson(response, 'speakers', await this.exports.list(viewer, organization, event));
  }
}
