import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../kernel/page.js';
import { isSecret } from '../kernel/secret.js';
import type { OrderLine } from './data/order-line.entity.js';
import type { Order } from './data/order.entity.js';
import { OrdersRepository } from './data/orders.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import { RegistrationLimits } from './registration-limits.js';

/** A person with an address that is or is not proved to be theirs. */
interface Owner {
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
}

/** Finds orders again, for those who placed them. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly limits: RegistrationLimits,
  ) {}

  /** The order for whoever shows its secret. Counted as a try of the network address. */
  async open(secret: string, address: string): Promise<Order | null> {
    await this.limits.takeLookUp(address);
    return isSecret(secret) ? this.orders.findBySecret(secret) : null;
  }

  /** For those who were allowed to know the id. */
  get(id: string): Promise<Order> {
    return this.orders.get(id);
  }

  /** Placed with the owner's address, once it is proved to be theirs: anybody could sign up with it. */
  async pageOfOwner(owner: Owner, page: PageRequest): Promise<Page<Order> | null> {
    return owner.emailVerifiedAt === null ? null : this.orders.pageOfBuyer(owner.email, page);
  }

  /** For those who were allowed to know the ids. */
  listLines(orderIds: readonly string[]): Promise<OrderLine[]> {
    return this.orders.listLines(orderIds);
  }

  /** For those who were allowed to know the ids. */
  listTickets(orderIds: readonly string[]): Promise<Ticket[]> {
    return this.orders.listTickets(orderIds);
  }
}
