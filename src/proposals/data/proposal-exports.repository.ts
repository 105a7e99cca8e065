import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { isOffered } from './offered.js';
import { Proposal } from './proposal.entity.js';
import { Review } from './review.entity.js';
import { summariesOfEvent } from './scored-reviews.js';

/** How many rows are in memory at once. */
const CHUNK = 500;

/** What the reviews of a proposal with scores say together; numbers as PostgreSQL writes them. */
interface Summary {
  readonly proposalId: string;
  readonly count: number;
  readonly mean: string | null;
  readonly spread: string | null;
}

/** All proposals and reviews of an event, in the order in which they were made and chunk by chunk. */
@Injectable()
export class ProposalExportsRepository {
  constructor(private readonly db: Database) {}

  /** Without drafts. */
  proposals(eventId: string): AsyncIterable<Proposal[]> {
    return this.chunks(Proposal, eventId, isOffered('row'));
  }

  reviews(eventId: string): AsyncIterable<Review[]> {
    return this.chunks(Review, eventId);
  }

  listSummaries(eventId: string): Promise<Summary[]> {
    return this.db.sql<Summary>(
      `SELECT proposal_id AS "proposalId", count, mean, spread FROM ${summariesOfEvent('$1')} AS summary WHERE count > 0`,
      [eventId],
    );
  }

  /** By proposal, in the order of the alphabet. */
  async mapTags(eventId: string): Promise<Map<string, string[]>> {
    const rows = await this.db.sql<{ proposalId: string; names: string[] }>(
      `SELECT proposal_id AS "proposalId", array_agg(name ORDER BY key) AS names
       FROM proposal_tags JOIN tags ON tags.id = tag_id WHERE proposal_tags.event_id = $1 GROUP BY proposal_id`,
      [eventId],
    );
    return new Map(rows.map(({ proposalId, names }) => [proposalId, names]));
  }

  private async *chunks<E extends { id: string }>(
    entity: EntityTarget<E>,
    eventId: string,
    condition = 'TRUE',
  ): AsyncGenerator<E[]> {
    for (let after: string | undefined, more = true; more;) {
      const query = this.db.repository(entity).createQueryBuilder('row');
      query.where('row.event_id = :eventId', { eventId }).andWhere(condition);
      if (after !== undefined) query.andWhere('row.id > :after', { after });
      const chunk = await query.orderBy('row.id').limit(CHUNK).getMany();
      after = chunk.at(-1)?.id;
      more = chunk.length === CHUNK;
      yield chunk;
    }
  }
}
