import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { BookingCancelled, BookingPromoted, BookingReader, BookingStatus } from '../agenda/index.js';
import { EventsService } from '../events/index.js';
import { Config } from '../platform/config/config.js';
import { OnFact } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { bookingLetter, type BookingNews } from './domain/booking-letter.js';
import { messageIdOf } from './domain/message-id.js';

interface News {
  readonly kind: BookingNews['kind'];
  readonly bookingId: string;
  readonly eventId: string;
  readonly userId: string;
  readonly session: { readonly title: string; readonly startsAt: Date };
}

/** Tells people what became of their bookings without their doing. */
@Injectable()
export class BookingMails {
  constructor(
    private readonly bookings: BookingReader,
    private readonly accounts: AccountsService,
    private readonly events: EventsService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** Nothing where the place was given up meanwhile. */
  @OnFact(BookingPromoted)
  async tellPromoted({ bookingId }: BookingPromoted): Promise<void> {
    const booking = await this.bookings.find(bookingId);
    if (booking?.status === BookingStatus.BOOKED)
      await this.send({ ...booking, kind: 'PROMOTED', bookingId });
  }

  /** Nothing to those who cancelled by themselves. */
  @OnFact(BookingCancelled)
  async tellCancelled({ cause, ...fact }: BookingCancelled): Promise<void> {
    const session = cause === 'SESSION' ? await this.bookings.findSession(fact) : null;
    if (session) await this.send({ ...fact, kind: 'CANCELLED', session });
  }

  private async send({ kind, bookingId, eventId, userId, session }: News): Promise<void> {
    const [person] = await this.accounts.list([userId]);
    const [event] = await this.events.list([eventId]);
    if (!person || !event) return;
    const letter = bookingLetter({
      kind,
      personName: person.name,
      sessionTitle: session.title,
      eventTitle: event.title,
      startsAt: session.startsAt,
      timeZone: event.timeZone,
    });
    await this.mailer.send({
      ...letter,
      to: { name: person.name, address: person.email },
      messageId: messageIdOf(['booking', bookingId, kind.toLowerCase()], this.config.mailFrom.address),
    });
  }
}
