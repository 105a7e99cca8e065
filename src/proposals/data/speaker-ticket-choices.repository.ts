import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { SpeakerTicketChoice } from './speaker-ticket-choice.entity.js';

@Injectable()
export class SpeakerTicketChoicesRepository {
  constructor(private readonly db: Database) {}

  /** Without events that give their speakers nothing. */
  listOf(eventIds: readonly string[]): Promise<SpeakerTicketChoice[]> {
    return this.db.repository(SpeakerTicketChoice).findBy({ eventId: In(eventIds) });
  }

  async save(choice: SpeakerTicketChoice): Promise<void> {
    await this.db.repository(SpeakerTicketChoice).save(choice);
  }

  async delete(eventId: string): Promise<void> {
    await this.db.repository(SpeakerTicketChoice).delete({ eventId });
  }
}
