import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { ProposalStatus } from '../domain/proposal-status.js';
import { ProposalSpeaker } from './proposal-speaker.entity.js';
import { Proposal } from './proposal.entity.js';

/** Which proposals of an event a list holds. */
export interface ProposalFilter {
  readonly status?: ProposalStatus | null;
}

const newestFirst: Order<Proposal> = {
  name: 'proposals',
  column: 'proposal.submitted_at',
  type: 'timestamptz',
  descending: true,
  key: ({ submittedAt }) => submittedAt,
};
const ownNewestFirst: Order<Proposal> = { ...newestFirst, name: 'own-proposals' };

/** Proposals and who would give them. */
@Injectable()
export class ProposalsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Proposal | null> {
    return this.db.repository(Proposal).findOneBy({ id });
  }

  async get(id: string): Promise<Proposal> {
    return found(await this.find(id));
  }

  /** To everybody but its submitter there is no such proposal. */
  async getOwn(id: string, userId: string): Promise<Proposal> {
    return found(await this.db.repository(Proposal).findOneBy({ id, userId }));
  }

  list(ids: readonly string[]): Promise<Proposal[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Proposal).findBy({ id: In(ids) });
  }

  page(eventId: string, { status }: ProposalFilter, request: PageRequest): Promise<Page<Proposal>> {
    const query = this.query().where('proposal.event_id = :eventId', { eventId });
    if (status) query.andWhere('proposal.status = :status', { status });
    return paginate(query, newestFirst, request);
  }

  pageOfUser(userId: string, request: PageRequest): Promise<Page<Proposal>> {
    return paginate(this.query().where('proposal.user_id = :userId', { userId }), ownNewestFirst, request);
  }

  /** Locked until the transaction ends, so that two decisions cannot cross. */
  async lock(id: string): Promise<Proposal> {
    const lock = { mode: 'pessimistic_write' } as const;
    return found(await this.db.repository(Proposal).findOne({ where: { id }, lock }));
  }

  async insert(proposal: Proposal, speakerIds: readonly string[]): Promise<void> {
    const { id: proposalId, eventId } = proposal;
    await this.db.repository(Proposal).insert(proposal);
    await this.db
      .repository(ProposalSpeaker)
      .insert(speakerIds.map((speakerId, position) => ({ eventId, proposalId, speakerId, position })));
  }

  async save(proposal: Proposal): Promise<void> {
    await this.db.repository(Proposal).save(proposal);
  }

  /** In the order of each proposal's list. */
  listSpeakers(proposalIds: readonly string[]): Promise<ProposalSpeaker[]> {
    if (proposalIds.length === 0) return Promise.resolve([]);
    const order = { proposalId: 'ASC', position: 'ASC', speakerId: 'ASC' } as const;
    return this.db.repository(ProposalSpeaker).find({ where: { proposalId: In(proposalIds) }, order });
  }

  private query() {
    return this.db.repository(Proposal).createQueryBuilder('proposal');
  }
}

function found(proposal: Proposal | null): Proposal {
  if (!proposal) throw new NotFound('proposal');
  return proposal;
}
