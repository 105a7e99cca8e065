import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Places } from '../ticketing/index.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import { type AdmittedSpeaker, changesOf, type Grant } from './domain/admitted-speakers.js';
import { TicketStatus } from './domain/ticket-status.js';
import { AttendeeRegistered } from './registration.facts.js';
import { TicketOrders } from './ticket-orders.js';

export type { AdmittedSpeaker };

/** Which speakers are looked at, who of them is admitted, and what those get who have no ticket; null: nothing. */
interface Settlement {
  readonly speakerIds: readonly string[];
  readonly admitted: readonly AdmittedSpeaker[];
  readonly ticketTypeId: string | null;
}

/** The tickets that speakers are given: one each, for as long as they are admitted. */
@Injectable()
export class SpeakerTickets {
  constructor(
    private readonly access: EventAccess,
    private readonly places: Places,
    private readonly registrations: RegistrationsRepository,
    private readonly orders: TicketOrders,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Gives, shows and takes back until the speakers' tickets follow who is admitted, in the transaction and with the
   * permission of whoever decides, who has locked the event. Places are freed first. Refuses by SoldOut.
   */
  async settle(
    viewer: Viewer,
    event: Event,
    { speakerIds, admitted, ticketTypeId }: Settlement,
  ): Promise<void> {
    const held = await this.registrations.lockTicketsOfSpeakers(speakerIds);
    const { ended, shown, granted } = changesOf(held, admitted, ticketTypeId);
    for (const ticket of ended) await this.end(viewer, event, ticket);
    if (shown.length > 0) await this.registrations.showTickets(shown.map(({ id }) => id));
    for (const [typeId, grants] of Map.groupBy(granted, (grant) => grant.ticketTypeId))
      shown.push(...(await this.grant(viewer, event, typeId, grants)).filter(({ isPrivate }) => !isPrivate));
    await this.jobs.tell(...shown.map(({ id, orderId }) => new AttendeeRegistered(orderId, id, event.id)));
  }

  /**
   * Refuses by SoldOut whom `settle` could not give a ticket at this moment, in a transaction that keeps it so. A ticket
   * that the speaker does not know of makes no difference, or it would tell of itself.
   */
  async requirePlace(ticketTypeId: string, speakerId: string): Promise<void> {
    const [held] = await this.registrations.lockTicketsOfSpeakers([speakerId]);
    if (held && !held.isPrivate) return;
    await this.places.takeFree(ticketTypeId, 1);
    await this.places.giveBack([{ ticketTypeId, quantity: 1 }]);
  }

  private async end(viewer: Viewer, event: Event, ticket: Ticket): Promise<void> {
    await this.registrations.saveStatus({ ...ticket, status: TicketStatus.VOID });
    await this.places.giveBack([{ ticketTypeId: ticket.ticketTypeId, quantity: 1 }]);
    await this.access.record(viewer, event, { action: 'ticket.revoked', subjectId: ticket.id });
  }

  private async grant(
    viewer: Viewer,
    event: Event,
    ticketTypeId: string,
    grants: Grant[],
  ): Promise<Ticket[]> {
    const taken = await this.places.takeFree(ticketTypeId, grants.length);
    const tickets: Ticket[] = [];
    for (const { name, email, speakerId, isPrivate } of grants)
      tickets.push(await this.orders.make({ ticketTypeId, name, email }, taken, { speakerId, isPrivate }));
    await this.access.recordAdded(viewer, event, 'ticket.granted', tickets);
    return tickets;
  }
}
