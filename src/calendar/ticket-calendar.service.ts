import { Injectable } from '@nestjs/common';
import { EventsService } from '../events/index.js';
import { OrganizationsService } from '../organizations/index.js';
import { RegistrationService, TicketStatus } from '../registration/index.js';
import { type CalendarFile, CalendarFiles } from './calendar-files.js';
import { ticketEntry } from './domain/entries.js';

/** The file of one attendee, for whoever has the secret of the ticket. The secret itself stands nowhere in it. */
@Injectable()
export class TicketCalendarService {
  constructor(
    private readonly registration: RegistrationService,
    private readonly events: EventsService,
    private readonly organizations: OrganizationsService,
    private readonly files: CalendarFiles,
  ) {}

  /** Null where the secret opens nothing. Counted as a try of the network address. */
  async ofTicket(secret: string, address: string): Promise<CalendarFile | null> {
    const ticket = await this.registration.open(secret, address);
    const [event] = ticket ? await this.events.list([ticket.eventId]) : [];
    const [organization] = event ? await this.organizations.list([event.organizationId]) : [];
    if (!ticket || !event || !organization) return null;
    const calendarEvent = this.files.eventOf(event, organization.slug);
    const { id, status, createdAt, voidedAt } = ticket;
    const isVoid = status === TicketStatus.VOID;
    const entry = ticketEntry(calendarEvent, { id, isVoid, changedAt: voidedAt ?? createdAt });
    return this.files.of(event.slug, { name: event.title, timeZone: event.timeZone }, [entry]);
  }
}
