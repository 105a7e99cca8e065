import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { sendCsv } from '../../platform/http/export-file.js';
import { voucherColumns } from '../domain/exported-voucher.js';
import { VoucherExportService } from '../voucher-export.service.js';

/** A file for organizers; asked for by a link, checked at every download. */
@Allow('ticketing:manage')
@Controller('exports')
export class VoucherExportController {
  constructor(private readonly exports: VoucherExportService) {}

  @Get(':organization/:event/vouchers.csv')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Res() response: Response,
  ): Promise<void> {
    const vouchers = await this.exports.list(viewer, organization, event);
    await sendCsv(response, 'vouchers', voucherColumns, vouchers);
  }
}
