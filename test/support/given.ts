import { randomUUID } from 'node:crypto';
import type { DataSource, DeepPartial, EntityTarget, ObjectLiteral } from 'typeorm';
import { SignInSession } from '../../src/accounts/data/sign-in-session.entity.js';
import { User } from '../../src/accounts/data/user.entity.js';
import { Agenda } from '../../src/agenda/data/agenda.entity.js';
import { Session } from '../../src/agenda/data/session.entity.js';
import { SessionKind } from '../../src/agenda/index.js';
import { Event } from '../../src/events/data/event.entity.js';
import { Room } from '../../src/events/data/room.entity.js';
import { SessionFormat } from '../../src/events/data/session-format.entity.js';
import { Track } from '../../src/events/data/track.entity.js';
import { Attendance, EventKind, EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { hashOf, newSecret } from '../../src/kernel/secret.js';
import { Member } from '../../src/organizations/data/member.entity.js';
import { Organization } from '../../src/organizations/data/organization.entity.js';
import { Role } from '../../src/organizations/index.js';
import { CallForProposals } from '../../src/proposals/data/call-for-proposals.entity.js';
import { ProposalSpeaker } from '../../src/proposals/data/proposal-speaker.entity.js';
import { Proposal } from '../../src/proposals/data/proposal.entity.js';
import { ProposalStatus } from '../../src/proposals/index.js';
import { Order } from '../../src/registration/data/order.entity.js';
import { Ticket } from '../../src/registration/data/ticket.entity.js';
import { newOrderCode } from '../../src/registration/domain/order-code.js';
import { OrderStatus } from '../../src/registration/domain/order-status.js';
import { TicketStatus } from '../../src/registration/index.js';
import { Speaker } from '../../src/speakers/data/speaker.entity.js';
import { TalkSpeaker } from '../../src/talks/data/talk-speaker.entity.js';
import { Talk } from '../../src/talks/data/talk.entity.js';
import { QuotaTicketType } from '../../src/ticketing/data/quota-ticket-type.entity.js';
import { Quota } from '../../src/ticketing/data/quota.entity.js';
import { TicketType } from '../../src/ticketing/data/ticket-type.entity.js';
import type { TestClock } from './clock.js';

const HOUR = 3_600_000;

/** Factories: each makes a valid row with sensible values, of which a test names only those that it is about. */
export class Given {
  private count = 0;

  constructor(
    private readonly source: DataSource,
    private readonly clock: TestClock,
  ) {}

  user(fields: Partial<User> = {}): Promise<User> {
    const n = ++this.count;
    const now = this.clock.now();
    return this.save(User, {
      id: newId(),
      email: `person-${String(n)}-${randomUUID().slice(0, 8)}@example.org`,
      name: `Person ${String(n)}`,
      passwordHash: null,
      emailVerifiedAt: now,
      createdAt: now,
      ...fields,
    });
  }

  organization(fields: Partial<Organization> = {}): Promise<Organization> {
    return this.save(Organization, {
      id: newId(),
      slug: `community-${randomUUID().slice(0, 8)}`,
      name: 'A Community',
      description: '',
      createdAt: this.clock.now(),
      ...fields,
    });
  }

  /** A user with a role in an organization, both made unless given. */
  async member(role: Role = Role.OWNER, fields: { organizationId?: string; user?: User } = {}) {
    const user = fields.user ?? (await this.user());
    const organizationId = fields.organizationId ?? (await this.organization()).id;
    const member = { id: newId(), organizationId, userId: user.id, role, joinedAt: this.clock.now() };
    return { ...(await this.save(Member, member)), user };
  }

  /** A published conference of three days in Brussels, beginning 2027-05-10 at 09:00 there. */
  async event(fields: Partial<Event> = {}): Promise<Event> {
    const now = this.clock.now();
    return this.save(Event, {
      id: newId(),
      organizationId: fields.organizationId ?? (await this.organization()).id,
      seriesId: null,
      slug: `conference-${randomUUID().slice(0, 8)}`,
      title: 'A Conference',
      description: '',
      kind: EventKind.CONFERENCE,
      attendance: Attendance.IN_PERSON,
      status: EventStatus.PUBLISHED,
      timeZone: 'Europe/Brussels',
      startsAt: new Date('2027-05-10T07:00:00Z'),
      endsAt: new Date('2027-05-12T16:00:00Z'),
      currency: 'EUR',
      onlineUrl: null,
      venueName: null,
      venueAddress: null,
      venueCity: null,
      venueCountry: null,
      venueLatitude: null,
      venueLongitude: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
  }

  /** A member of a new organization, and an event of that organization. */
  async eventWith(role: Role, fields: Partial<Event> = {}) {
    const member = await this.member(role);
    const event = await this.event({ organizationId: member.organizationId, ...fields });
    return { event, user: member.user };
  }

  async room(fields: Partial<Room> & { eventId: string }): Promise<Room> {
    const n = ++this.count;
    return this.save(Room, {
      id: newId(),
      name: `Room ${String(n)}`,
      position: n,
      capacity: null,
      ...fields,
    });
  }

  async track(fields: Partial<Track> & { eventId: string }): Promise<Track> {
    const n = ++this.count;
    return this.save(Track, { id: newId(), name: `Track ${String(n)}`, position: n, color: null, ...fields });
  }

  async sessionFormat(fields: Partial<SessionFormat> & { eventId: string }): Promise<SessionFormat> {
    const n = ++this.count;
    const row = { id: newId(), name: `Format ${String(n)}`, position: n, durationMinutes: 30 };
    return this.save(SessionFormat, { ...row, ...fields });
  }

  speaker(fields: Partial<Speaker> & { eventId: string }): Promise<Speaker> {
    const n = ++this.count;
    return this.save(Speaker, {
      id: newId(),
      userId: null,
      slug: `speaker-${String(n)}`,
      name: `Speaker ${String(n)}`,
      email: null,
      tagline: '',
      biography: '',
      createdAt: this.clock.now(),
      ...fields,
    });
  }

  /** A visible talk, given by these speakers in order. */
  async talk({
    speakerIds = [],
    ...fields
  }: Partial<Talk> & { eventId: string; speakerIds?: string[] }): Promise<Talk> {
    const n = ++this.count;
    const now = this.clock.now();
    const talk = await this.save(Talk, {
      id: newId(),
      slug: `talk-${String(n)}`,
      title: `Talk ${String(n)}`,
      abstract: '',
      language: null,
      trackId: null,
      sessionFormatId: null,
      isVisible: true,
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
    for (const [position, speakerId] of speakerIds.entries())
      await this.save(TalkSpeaker, { eventId: talk.eventId, talkId: talk.id, speakerId, position });
    return talk;
  }

  /** A call that opened an hour ago and closes in an hour. */
  callForProposals(fields: Partial<CallForProposals> & { eventId: string }): Promise<CallForProposals> {
    const now = this.clock.now();
    return this.save(CallForProposals, {
      id: newId(),
      opensAt: new Date(now.getTime() - HOUR),
      closesAt: new Date(now.getTime() + HOUR),
      introduction: '',
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
  }

  /** Submitted by a new user, who is its speaker; with a hidden talk if it is accepted. */
  async proposal(fields: Partial<Proposal> & { eventId: string }): Promise<Proposal> {
    const n = ++this.count;
    const { eventId, title = `Proposal ${String(n)}`, status = ProposalStatus.SUBMITTED } = fields;
    const userId = fields.userId ?? (await this.user()).id;
    const known = await this.source.getRepository(Speaker).findOneBy({ eventId, userId });
    const speaker = known ?? (await this.speaker({ eventId, userId }));
    const talk =
      status === ProposalStatus.ACCEPTED
        ? await this.talk({ eventId, title, isVisible: false, speakerIds: [speaker.id] })
        : null;
    const now = this.clock.now();
    const proposal = await this.save(Proposal, {
      id: newId(),
      userId,
      title,
      abstract: 'What it is about.',
      language: null,
      trackId: null,
      sessionFormatId: null,
      status,
      talkId: talk?.id ?? null,
      submittedAt: now,
      updatedAt: now,
      ...fields,
    });
    await this.save(ProposalSpeaker, {
      eventId,
      proposalId: proposal.id,
      speakerId: speaker.id,
      position: 0,
    });
    return proposal;
  }

  quota(fields: Partial<Quota> & { eventId: string }): Promise<Quota> {
    const n = ++this.count;
    const row = { id: newId(), name: `Quota ${String(n)}`, capacity: null, sold: 0 };
    return this.save(Quota, { ...row, createdAt: this.clock.now(), ...fields });
  }

  /** A free ticket type on sale, which draws from these quotas or from one of its own with this capacity. */
  async ticketType({
    capacity = null,
    quotaIds,
    ...fields
  }: Partial<TicketType> & { eventId: string; capacity?: number | null; quotaIds?: string[] }) {
    const n = ++this.count;
    const now = this.clock.now();
    const { eventId } = fields;
    const type = await this.save(TicketType, {
      id: newId(),
      name: `Ticket ${String(n)}`,
      description: '',
      position: n,
      priceMinor: 0n,
      salesStartAt: null,
      salesEndAt: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
    const ids = quotaIds ?? [(await this.quota({ eventId, name: type.name, capacity })).id];
    for (const quotaId of ids) await this.save(QuotaTicketType, { eventId, quotaId, ticketTypeId: type.id });
    return { ...type, quotaIds: ids };
  }

  /** A valid ticket in an order of its own, whose place is taken. */
  async ticket(fields: Partial<Ticket> & { eventId: string; ticketTypeId: string }): Promise<Ticket> {
    const n = ++this.count;
    const name = fields.attendeeName ?? `Attendee ${String(n)}`;
    const email = fields.attendeeEmail ?? `attendee-${String(n)}@example.org`;
    const order = await this.save(Order, {
      id: newId(),
      eventId: fields.eventId,
      code: newOrderCode(),
      status: OrderStatus.CONFIRMED,
      buyerName: name,
      buyerEmail: email,
      totalMinor: 0n,
      currency: 'EUR',
      createdAt: this.clock.now(),
    });
    const ticket = await this.save(Ticket, {
      id: newId(),
      orderId: order.id,
      attendeeName: name,
      attendeeEmail: email,
      secret: newSecret(),
      status: TicketStatus.VALID,
      createdAt: order.createdAt,
      voidedAt: null,
      ...fields,
    });
    if (ticket.status === TicketStatus.VALID)
      await this.source.query(
        `UPDATE quotas SET sold = sold + 1 WHERE id IN
           (SELECT quota_id FROM quota_ticket_types WHERE ticket_type_id = $1)`,
        [ticket.ticketTypeId],
      );
    return ticket;
  }

  /** A break on the draft, on the first morning of `event()`. */
  async session(fields: Partial<Session> & { eventId: string }): Promise<Session> {
    await this.save(Agenda, { eventId: fields.eventId, version: 1 });
    return this.save(Session, {
      id: newId(),
      kind: SessionKind.BREAK,
      talkId: null,
      title: 'Coffee',
      roomId: null,
      startsAt: new Date('2027-05-10T08:00:00Z'),
      endsAt: new Date('2027-05-10T08:30:00Z'),
      ...fields,
    });
  }

  /** The cookie of a browser in which the user is signed in. */
  async signInSession({ id }: { id: string }): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    await this.save(SignInSession, {
      id: newId(),
      userId: id,
      tokenHash: hashOf(secret),
      byLink: false,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 24 * HOUR),
    });
    return `sid=${secret}`;
  }

  private save<E extends ObjectLiteral>(entity: EntityTarget<E>, row: E): Promise<E> {
    return this.source.getRepository(entity).save(row as DeepPartial<E>);
  }
}
