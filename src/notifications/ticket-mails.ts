import { Injectable } from '@nestjs/common';
import { type Event, EventsService } from '../events/index.js';
import { Config } from '../platform/config/config.js';
import { OnFact } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { AttendeeRegistered, RegistrationService, TicketStatus } from '../registration/index.js';
import { TicketingService } from '../ticketing/index.js';
import { messageIdOf } from './domain/message-id.js';
import { ticketLetter } from './domain/ticket-letter.js';

/** Sends tickets. */
@Injectable()
export class TicketMails {
  constructor(
    private readonly registration: RegistrationService,
    private readonly ticketing: TicketingService,
    private readonly events: EventsService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** Nothing is sent about a ticket that was cancelled meanwhile, or whose attendee has no address that is known. */
  @OnFact(AttendeeRegistered)
  async sendTicket({ orderId, ticketId, eventId }: AttendeeRegistered): Promise<void> {
    const ticket = await this.registration.getTicket(ticketId);
    const [order] = await this.registration.listOrders([orderId]);
    const [ticketType] = await this.ticketing.list([ticket.ticketTypeId]);
    const [event] = await this.events.list([eventId]);
    const address = ticket.attendeeEmail;
    if (!order || !ticketType || !event || address === null || ticket.status === TicketStatus.VOID) return;
    const { baseUrl, mailFrom } = this.config;
    const letter = ticketLetter({
      attendeeName: ticket.attendeeName,
      eventTitle: event.title,
      startsAt: event.startsAt,
      timeZone: event.timeZone,
      place: placeOf(event),
      ticketTypeName: ticketType.name,
      orderCode: order.code,
      isForSpeaker: ticket.speakerId !== null,
      ticketUrl: `${baseUrl}/tickets/${ticket.secret}`,
      calendarUrl: `${baseUrl}/calendar/tickets/${ticket.secret}.ics`,
    });
    await this.mailer.send({
      ...letter,
      to: { name: ticket.attendeeName, address },
      messageId: messageIdOf(['ticket', ticketId], mailFrom.address),
    });
  }
}

function placeOf({ venueName, venueAddress, venueCity }: Event): string | null {
  if (venueName === null) return null;
  return [venueName, venueAddress, venueCity].filter((part) => part !== null).join(', ');
}
