import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import type { TicketStatus } from './domain/ticket-status.js';
import { pageForList } from './domain/ticket-view.js';

/** A person with an address that is or is not proved to be theirs. */
interface Owner {
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
}

/** A ticket in a list: without its secret. */
type ListedTicket = Omit<Ticket, 'secret'> & { readonly secret: null };

/** Lists of tickets: an event's for its organizers, a person's own. */
@Injectable()
export class AttendeesService {
  constructor(
    private readonly access: EventAccess,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /** By name; private ones only for those who may know what the committee decides. */
  async pageOfEvent(
    viewer: Viewer,
    eventId: string,
    status: TicketStatus | null,
    page: PageRequest,
  ): Promise<Page<ListedTicket>> {
    const { event } = await this.access.require(viewer, 'attendee:read', eventId);
    const withPrivate = await this.access.allows(viewer, 'proposal:decide', event);
    return pageForList(await this.registrations.pageOfEvent(eventId, { status, withPrivate }, page));
  }

  /** Of the orders placed with the viewer's address, once it is proved to be theirs: anybody could sign up with it. */
  async pageOfOwner(owner: Owner, page: PageRequest): Promise<Page<ListedTicket> | null> {
    if (owner.emailVerifiedAt === null) return null;
    return pageForList(await this.registrations.pageOfBuyer(owner.email, page));
  }
}
