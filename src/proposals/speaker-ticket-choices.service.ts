import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { SpeakerTicketChoice } from './data/speaker-ticket-choice.entity.js';
import { SpeakerTicketChoicesRepository } from './data/speaker-ticket-choices.repository.js';
import { ProposalTickets } from './proposal-tickets.js';

/** Which ticket speakers are given. */
@Injectable()
export class SpeakerTicketChoicesService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly choices: SpeakerTicketChoicesRepository,
    private readonly tickets: ProposalTickets,
  ) {}

  /** In any order, without events that give their speakers nothing. */
  listOf(eventIds: readonly string[]): Promise<SpeakerTicketChoice[]> {
    return this.choices.listOf(eventIds);
  }

  /**
   * Those who have been accepted without a ticket get one at once, all or none; who has one keeps it. Null: nobody gets
   * one from now on.
   */
  set(viewer: Viewer, eventId: string, ticketTypeId: string | null): Promise<Event> {
    return this.db.refusing(missing, async () => {
      const { event } = await this.access.requireLocked(viewer, 'ticketing:manage', eventId);
      if (ticketTypeId === null) await this.choices.delete(eventId);
      else await this.choices.save({ eventId, ticketTypeId });
      await this.tickets.settleAll(viewer, event);
      const action = 'speaker-ticket-type.set';
      await this.access.record(viewer, event, { action, subjectId: eventId, changes: { ticketTypeId } });
      return event;
    });
  }
}

/** The foreign key refuses a ticket type of another event just like one that does not exist. */
const missing = { speaker_ticket_choices_ticket_type_fkey: () => new NotFound('ticket type') };
