import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import type { Proposal } from '../../src/proposals/index.js';
import { ProposalSpeaker } from '../../src/proposals/data/proposal-speaker.entity.js';
import type { TestApp } from '../support/app.js';
import { DataSource } from 'typeorm';
import { DecisionScene } from './decision-scene.js';

/** An event that gives its speakers a ticket, and who holds one. */
export class SpeakerTicketScene {
  readonly decisions: DecisionScene;

  constructor(private readonly app: TestApp) {
    this.decisions = new DecisionScene(app);
  }

  /** A draft with one proposal, and a ticket type that nobody can register for yet. Null: as many as one likes. */
  async set(capacity: number | null = null) {
    const set = await this.decisions.set();
    const eventId = set.event.id;
    await this.app.sql('UPDATE events SET status = $2 WHERE id = $1', [eventId, EventStatus.DRAFT]);
    const salesStartAt = new Date(Date.now() + 86_400_000);
    const ticketType = await this.app.given.ticketType({ eventId, capacity, salesStartAt });
    await this.app.sql('INSERT INTO speaker_ticket_choices VALUES ($1, $2)', [eventId, ticketType.id]);
    return { ...set, eventId, ticketType, input: { proposalId: set.proposal.id } };
  }

  /** Another speaker of the proposal, whom organizers added by hand. */
  async coSpeaker({ id, eventId }: Proposal, email: string | null = null) {
    const speaker = await this.app.given.speaker({ eventId, email });
    const row = { eventId, proposalId: id, speakerId: speaker.id, position: 1 };
    await this.app.nest.get(DataSource).getRepository(ProposalSpeaker).insert(row);
    return speaker;
  }

  /** Oldest first, with the price of their orders. */
  ticketsOf(eventId: string) {
    return this.app.sql<Record<'id' | 'secret' | 'status' | 'attendeeName', string> & { isPrivate: boolean }>(
      `SELECT tickets.id, tickets.secret, tickets.status, is_private AS "isPrivate", attendee_name AS "attendeeName",
              attendee_email AS "attendeeEmail", total_minor AS total
       FROM tickets JOIN orders ON orders.id = order_id WHERE tickets.event_id = $1 ORDER BY tickets.id`,
      [eventId],
    );
  }

  async soldOf({ quotaIds }: { quotaIds: string[] }) {
    const [quota] = await this.app.sql<{ sold: number }>('SELECT sold FROM quotas WHERE id = ANY($1)', [
      quotaIds,
    ]);
    return quota?.sold;
  }

  /** Everything that a decision could change. */
  async stored() {
    return {
      ...(await this.decisions.stored()),
      choices: await this.app.sql('SELECT * FROM speaker_ticket_choices ORDER BY event_id'),
      quotas: await this.app.sql('SELECT * FROM quotas ORDER BY id'),
      orders: await this.app.sql('SELECT * FROM orders ORDER BY id'),
      tickets: await this.app.sql('SELECT * FROM tickets ORDER BY id'),
    };
  }

  /** A ticket type of another event, and one that does not exist. */
  async foreignTicketTypeIds() {
    const { id: eventId } = await this.app.given.event();
    return [(await this.app.given.ticketType({ eventId })).id, newId()];
  }
}
