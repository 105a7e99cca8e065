import { Injectable } from '@nestjs/common';
import { EventsService } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { TicketTypesRepository } from './data/ticket-types.repository.js';
import { VouchersRepository } from './data/vouchers.repository.js';
import type { ExportedVoucher } from './domain/exported-voucher.js';

/** The vouchers of an event for the organizers' own files. */
@Injectable()
export class VoucherExportService {
  constructor(
    private readonly events: EventsService,
    private readonly types: TicketTypesRepository,
    private readonly vouchers: VouchersRepository,
  ) {}

  /** All of them, the oldest first. */
  async list(viewer: Viewer, organizationSlug: string, eventSlug: string): Promise<ExportedVoucher[]> {
    const event = await this.events.requireAt(viewer, 'ticketing:manage', organizationSlug, eventSlug);
    const vouchers = await this.vouchers.listOfEvent(event.id);
    const names = await this.types.namesOf(event.id);
    return vouchers.map((voucher) => ({
      ...voucher,
      currency: event.currency,
      ticketTypeNames: voucher.ticketTypeIds.map((id) => names.get(id) ?? ''),
    }));
  }
}
