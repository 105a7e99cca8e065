import { Injectable } from '@nestjs/common';
import { refuseAll } from '../kernel/user-error.js';
import { TicketingService } from '../ticketing/index.js';
import { OrdersRepository } from './data/orders.repository.js';
import { faultsOfBuyer } from './domain/buyer-limit.js';
import type { CartLine } from './domain/cart.js';

/** How many tickets of a type one buyer may have, who is known by the address. */
@Injectable()
export class BuyerLimits {
  constructor(
    private readonly ticketing: TicketingService,
    private readonly orders: OrdersRepository,
  ) {}

  /** In the caller's transaction, before the tickets are made: another order of the same buyer waits until it ends. */
  async require(eventId: string, email: string, lines: readonly CartLine[]): Promise<void> {
    const types = await this.ticketing.list(lines.map(({ ticketTypeId }) => ticketTypeId));
    if (types.every(({ maximumPerBuyer }) => maximumPerBuyer === null)) return;
    await this.orders.lockBuyer(eventId, email);
    refuseAll(faultsOfBuyer(lines, types, await this.orders.countTicketsOfBuyer(eventId, email)));
  }
}
