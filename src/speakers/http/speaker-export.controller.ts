import { Controller, Get, Header, Param } from '@nestjs/common';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { csvOfSpeakers, type ExportedSpeaker } from '../domain/exported-speaker.js';
import { SpeakerExportService } from '../speaker-export.service.js';

/** Without it spreadsheets read UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Files for organizers; asked for by a link, checked at every download. */
@Allow('speaker:manage')
@Controller('exports')
export class SpeakerExportController {
  constructor(private readonly exports: SpeakerExportService) {}

  @Get(':organization/:event/speakers.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8; header=present')
  @Header('Content-Disposition', 'attachment; filename="speakers.csv"')
  @Header('Cache-Control', 'private, no-store')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
  ): Promise<string> {
    return BYTE_ORDER_MARK + csvOfSpeakers(await this.exports.list(viewer, organization, event));
  }

  @Get(':organization/:event/speakers.json')
  @Header('Content-Disposition', 'attachment; filename="speakers.json"')
  @Header('Cache-Control', 'private, no-store')
  async json(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
  ): Promise<{ speakers: ExportedSpeaker[] }> {
    return { speakers: await this.exports.list(viewer, organization, event) };
  }
}
