import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import type { Event } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { type AdmittedSpeaker, SpeakerTickets } from '../registration/index.js';
import { SpeakersService } from '../speakers/index.js';
import { AcceptedSpeakersRepository } from './data/accepted-speakers.repository.js';
import { SpeakerTicketChoicesRepository } from './data/speaker-ticket-choices.repository.js';

/**
 * The tickets of accepted speakers, in the transaction of whoever has locked the event. They follow from what the
 * proposals say once it is stored: whoever changes that, or who the speakers are, settles the speakers concerned.
 */
@Injectable()
export class ProposalTickets {
  constructor(
    private readonly accepted: AcceptedSpeakersRepository,
    private readonly choices: SpeakerTicketChoicesRepository,
    private readonly speakers: SpeakersService,
    private readonly accounts: AccountsService,
    private readonly tickets: SpeakerTickets,
  ) {}

  /** Refuses by SoldOut if there is no place for one of them. */
  settle(viewer: Viewer, event: Event, speakerIds: readonly string[]): Promise<void> {
    return this.settleThose(viewer, event, speakerIds);
  }

  /** The same for every accepted speaker of the event. */
  settleAll(viewer: Viewer, event: Event): Promise<void> {
    return this.settleThose(viewer, event, null);
  }

  /**
   * Refuses by SoldOut who could not be given a ticket now. Asked of whoever joins a proposal, whether it is accepted or
   * not: an answer that depended on that would tell of it.
   */
  async requirePlace(eventId: string, speakerId: string): Promise<void> {
    const ticketTypeId = await this.ticketTypeOf(eventId);
    if (ticketTypeId !== null) await this.tickets.requirePlace(ticketTypeId, speakerId);
  }

  private async ticketTypeOf(eventId: string): Promise<string | null> {
    const [choice] = await this.choices.listOf([eventId]);
    return choice?.ticketTypeId ?? null;
  }

  private async settleThose(viewer: Viewer, event: Event, among: readonly string[] | null): Promise<void> {
    const admitted = await this.admitted(event.id, among);
    const speakerIds = among ?? admitted.map(({ speakerId }) => speakerId);
    const ticketTypeId = await this.ticketTypeOf(event.id);
    await this.tickets.settle(viewer, event, { speakerIds, admitted, ticketTypeId });
  }

  private async admitted(eventId: string, among: readonly string[] | null): Promise<AdmittedSpeaker[]> {
    const accepted = await this.accepted.list(eventId, among);
    const isPrivate = new Map(accepted.map((each) => [each.speakerId, each.isPrivate]));
    const speakers = await this.speakers.list([...isPrivate.keys()]);
    const users = await this.accounts.list(speakers.flatMap(({ userId }) => userId ?? []));
    const addresses = new Map(users.map(({ id, email }) => [id, email]));
    return speakers.map(({ id, name, email, userId }) => ({
      speakerId: id,
      name,
      // That of the account is read by whoever claimed the profile, whatever organizers had noted.
      email: addresses.get(userId ?? '') ?? email,
      isPrivate: isPrivate.get(id) ?? true,
    }));
  }
}
