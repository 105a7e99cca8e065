import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { BlindText } from './blind-text.entity.js';

@Injectable()
export class BlindTextsRepository {
  constructor(private readonly db: Database) {}

  listOf(proposalIds: readonly string[]): Promise<BlindText[]> {
    return this.db.repository(BlindText).findBy({ proposalId: In(proposalIds) });
  }

  async save(text: BlindText): Promise<void> {
    await this.db.repository(BlindText).save(text);
  }

  async delete(proposalId: string): Promise<void> {
    await this.db.repository(BlindText).delete({ proposalId });
  }
}
