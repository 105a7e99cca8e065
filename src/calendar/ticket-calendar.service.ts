import { Injectable } from '@nestjs/common';
import { EventsService } from '../events/index.js';
import { OrganizationsService } from '../organizations/index.js';
import { RegistrationLimits, RegistrationService, TicketStatus } from '../registration/index.js';
import { type CalendarFile, CalendarFiles } from './calendar-files.js';
import { ticketEntry } from './domain/entries.js';

/** The file of one attendee, for whoever has the secret of the ticket. The secret itself stands nowhere in it. */
@Injectable()
export class TicketCalendarService {
  constructor(
    private readonly registration: RegistrationService,
    private readonly limits: RegistrationLimits,
    private readonly events: EventsService,
    private readonly organizations: OrganizationsService,
    private readonly files: CalendarFiles,
  ) {}

  /** Null where the secret opens nothing. Counted as a try of the network address. */
  async ofTicket(secret: string, address: string): Promise<CalendarFile | null> {
    await this.limits.takeLookUp(address);
    const found = await this.registration.findTicketBySecret(secret);
    const [event] = found ? await this.events.list([found.eventId]) : [];
    const [organization] = event ? await this.organizations.list([event.organizationId]) : [];
    if (!found || !event || !organization) return null;
    const calendarEvent = this.files.eventOf(event, organization.slug);
    const { id, status, createdAt, voidedAt } = found.ticket;
    const ticket = { id, isVoid: status === TicketStatus.VOID, changedAt: voidedAt ?? createdAt };
    const entry = ticketEntry(calendarEvent, ticket);
    return this.files.of(event.slug, { name: event.title, timeZone: event.timeZone }, [entry]);
  }
}
