import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { TicketingService, VouchersService } from '../ticketing/index.js';
import { attendees } from './content/attendees.js';
import { companyPass, dinner, donation, voucher } from './content/shop.js';
import { ticketTypes } from './content/tickets.js';
import { DemoRegistrations } from './demo-registrations.js';

const FORTNIGHT = 14 * 86_400_000;

/** The tickets of the conference: the free ones with those who took them, then what costs something. */
@Injectable()
export class DemoShop {
  constructor(
    private readonly registrations: DemoRegistrations,
    private readonly ticketing: TicketingService,
    private readonly vouchers: VouchersService,
    private readonly clock: Clock,
  ) {}

  /** Early birds have a fortnight. */
  async open(viewer: Viewer, eventId: string): Promise<void> {
    await this.registrations.fill(viewer, eventId, ticketTypes, attendees);
    const always = { salesStartAt: null, salesEndAt: null };
    const { earlyBird: price, capacity, ...pass } = companyPass;
    const endsAt = new Date(this.clock.now().getTime() + FORTNIGHT);
    const details = { ...pass, ...always, priceSteps: [{ startsAt: null, endsAt, price }] };
    const { id } = await this.ticketing.create(viewer, eventId, details, { capacity });
    for (const { capacity: places, ...offer } of [dinner, donation])
      await this.ticketing.create(viewer, eventId, { ...offer, ...always }, { capacity: places });
    const { code, ...terms } = voucher;
    await this.vouchers.create(viewer, eventId, { code }, { ...terms, ticketTypeIds: [id] });
  }
}
