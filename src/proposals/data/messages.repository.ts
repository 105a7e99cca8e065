import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { MessageSide } from '../domain/conversation.js';
import { ProposalMessage } from './proposal-message.entity.js';

/** How many messages of the other one a side has not read. */
export interface Unread {
  readonly proposalId: string;
  readonly side: MessageSide;
  readonly count: number;
}

const oldestFirst: Order<ProposalMessage> = {
  name: 'messages',
  column: 'message.created_at',
  type: 'timestamptz',
  key: ({ createdAt }) => createdAt,
};

/** Conversations about proposals. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<ProposalMessage | null> {
    return this.db.repository(ProposalMessage).findOneBy({ id });
  }

  async get(id: string): Promise<ProposalMessage> {
    const message = await this.find(id);
    if (!message) throw new NotFound('message');
    return message;
  }

  page(proposalId: string, request: PageRequest): Promise<Page<ProposalMessage>> {
    const query = this.db.repository(ProposalMessage).createQueryBuilder('message');
    return paginate(query.where('message.proposal_id = :proposalId', { proposalId }), oldestFirst, request);
  }

  /** The users who wrote for this side. */
  async listAuthors(proposalId: string, side: MessageSide): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(
      `SELECT DISTINCT author_id AS id FROM proposal_messages
       WHERE proposal_id = $1 AND side = $2 AND author_id IS NOT NULL`,
      [proposalId, side],
    );
    return rows.map(({ id }) => id);
  }

  /** Of several proposals; where there is nothing unread there is no row. */
  listUnread(proposalIds: readonly string[]): Promise<Unread[]> {
    return this.db.sql<Unread>(
      `SELECT message.proposal_id AS "proposalId", reader.side, count(*)::int AS count
       FROM proposal_messages AS message
       JOIN (VALUES ('COMMITTEE'), ('SPEAKERS')) AS reader (side) ON reader.side <> message.side
       LEFT JOIN proposal_messages_read AS seen ON seen.proposal_id = message.proposal_id AND seen.side = reader.side
       WHERE message.proposal_id = ANY($1) AND (seen.read_until IS NULL OR message.created_at > seen.read_until)
       GROUP BY 1, 2`,
      [proposalIds],
    );
  }

  async insert(message: ProposalMessage): Promise<void> {
    await this.db.repository(ProposalMessage).insert(message);
  }

  /** Never goes back: of two readers the one who read further counts. */
  async markRead({ eventId, proposalId, createdAt }: ProposalMessage, side: MessageSide): Promise<void> {
    await this.db.sql(
      `INSERT INTO proposal_messages_read (event_id, proposal_id, side, read_until) VALUES ($1, $2, $3, $4)
       ON CONFLICT (proposal_id, side)
       DO UPDATE SET read_until = greatest(proposal_messages_read.read_until, excluded.read_until)`,
      [eventId, proposalId, side, createdAt],
    );
  }
}
