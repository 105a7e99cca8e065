import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/http/rate-limit.js';
import { type OfferedTicketType, TicketTypesRepository } from './data/ticket-types.repository.js';
import { VouchersRepository } from './data/vouchers.repository.js';
import { isShownBy } from './domain/order-line.js';
import { faultAt } from './domain/voucher.js';

const MINUTE = 60;

/** What vouchers show to whoever has them. */
@Injectable()
export class HiddenTicketTypes {
  /** Of each network address: codes can be guessed. */
  private readonly tries = new RateLimit(30, MINUTE);

  constructor(
    private readonly types: TicketTypesRepository,
    private readonly vouchers: VouchersRepository,
  ) {}

  /** In their order; none where the code does not work at this instant. Counted as a try of the network address. */
  async shownBy(code: string, eventId: string, address: string): Promise<OfferedTicketType[]> {
    await this.tries.take(address);
    const voucher = await this.vouchers.findByCode(eventId, code);
    if (!voucher || faultAt(await this.vouchers.now(), 1, voucher) !== null) return [];
    const hidden = await this.types.offersOfEvents([eventId], true);
    return hidden.filter((type) => isShownBy(type, voucher));
  }
}
