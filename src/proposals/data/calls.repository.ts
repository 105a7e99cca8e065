import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { CallForProposals } from './call-for-proposals.entity.js';

@Injectable()
export class CallsRepository {
  constructor(private readonly db: Database) {}

  findOf(eventId: string): Promise<CallForProposals | null> {
    return this.db.repository(CallForProposals).findOneBy({ eventId });
  }

  /** Locked until the transaction ends. */
  async lockOf(eventId: string): Promise<CallForProposals> {
    const call = await this.db
      .repository(CallForProposals)
      .findOne({ where: { eventId }, lock: { mode: 'pessimistic_write' } });
    if (!call) throw new NotFound('call for proposals');
    return call;
  }

  listOf(eventIds: readonly string[]): Promise<CallForProposals[]> {
    if (eventIds.length === 0) return Promise.resolve([]);
    return this.db.repository(CallForProposals).findBy({ eventId: In(eventIds) });
  }

  async insert(call: CallForProposals): Promise<void> {
    await this.db.repository(CallForProposals).insert(call);
  }

  async save(call: CallForProposals): Promise<void> {
    await this.db.repository(CallForProposals).save(call);
  }
}
