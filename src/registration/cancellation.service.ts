import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventAccess } from '../events/index.js';
import { NotFound, Unauthenticated } from '../kernel/denial.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { Places } from '../ticketing/index.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import { statusAfter, TicketAction } from './domain/ticket-status.js';
import { RegistrationService } from './registration.service.js';

/** One of the two: by its secret whoever has it names a ticket, by its id those who are known to us. */
export interface NamedTicket {
  readonly ticketId?: string | null;
  readonly secret?: string | null;
}

/** Ends tickets. */
@Injectable()
export class CancellationService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly accounts: AccountsService,
    private readonly places: Places,
    private readonly registrations: RegistrationsRepository,
    private readonly registration: RegistrationService,
  ) {}

  /**
   * Makes the ticket void and its place free, once, for its holder or an organizer. Event before quotas, as everybody
   * locks them.
   */
  async cancel(viewer: Viewer, named: NamedTicket, address: string): Promise<Ticket> {
    const id = await this.idOf(viewer, named, address);
    return this.db.transaction(async () => {
      const ticket = await this.registrations.lockTicket(id);
      if (named.secret == null) await this.requireMayCancel(viewer, ticket);
      ticket.status = statusAfter(TicketAction.CANCEL, ticket);
      await this.registrations.saveStatus(ticket);
      const event = await this.access.requireVisible(viewer, ticket.eventId, 'ticket');
      await this.access.record(viewer, event, { action: 'ticket.cancelled', subjectId: id });
      await this.places.giveBack([{ ticketTypeId: ticket.ticketTypeId, quantity: 1 }]);
      return ticket;
    });
  }

  /** Nobody who is neither signed in nor has the secret learns whether there is such a ticket. */
  private async idOf(viewer: Viewer, { ticketId, secret }: NamedTicket, address: string): Promise<string> {
    if ((ticketId == null) === (secret == null))
      throw new InvalidInput('Say ticketId or secret: one of them.', ['ticketId']);
    if (ticketId != null && viewer.userId === null) throw new Unauthenticated();
    if (ticketId != null) return ticketId;
    const ticket = await this.registration.open(secret ?? '', address);
    if (!ticket) throw new NotFound('ticket');
    return ticket.id;
  }

  /** The holder proved to read the address of the order; a credential for one organization is not about own things. */
  private async requireMayCancel(viewer: Viewer, ticket: Ticket): Promise<void> {
    if (await this.isHolder(viewer, ticket)) return;
    await this.access.require(viewer, 'ticketing:manage', ticket.eventId, 'ticket');
  }

  private async isHolder(
    { userId, scopes, organizationId }: Viewer,
    { orderId, isPrivate }: Ticket,
  ): Promise<boolean> {
    if (isPrivate || userId === null || organizationId !== null || scopes?.has('own:write') === false)
      return false;
    const [user] = await this.accounts.list([userId]);
    const [order] = await this.registrations.listOrders([orderId]);
    return user?.emailVerifiedAt != null && user.email === order?.buyerEmail;
  }
}
