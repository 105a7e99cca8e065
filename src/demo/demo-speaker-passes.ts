import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { SpeakerTicketChoicesService } from '../proposals/index.js';
import { TicketingService } from '../ticketing/index.js';
import { speakerPass } from './content/tickets.js';

/** The tickets of accepted speakers. */
@Injectable()
export class DemoSpeakerPasses {
  constructor(
    private readonly ticketing: TicketingService,
    private readonly choices: SpeakerTicketChoicesService,
    private readonly clock: Clock,
  ) {}

  /** Nobody else gets one: its sale is over. */
  async give(organizer: Viewer, eventId: string): Promise<void> {
    const { capacity, ...named } = speakerPass;
    const details = { ...named, salesStartAt: null, salesEndAt: this.clock.now() };
    const { id } = await this.ticketing.create(organizer, eventId, details, { capacity });
    await this.choices.set(organizer, eventId, id);
  }
}
