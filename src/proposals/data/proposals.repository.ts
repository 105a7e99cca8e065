import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { ListReader, ProposalWish } from '../domain/proposal-list.js';
import { Confirmation, Submission } from '../domain/proposal-state.js';
import { isOffered, offered } from './offered.js';
import { wished } from './proposal-filters.js';
import { proposalOrders } from './proposal-orders.js';
import { ProposalSpeaker } from './proposal-speaker.entity.js';
import { Proposal } from './proposal.entity.js';

/** Ids are made in the order of time. */
const ownNewestFirst: Order<Proposal> = {
  name: 'own-proposals',
  column: 'proposal.id',
  type: 'uuid',
  descending: true,
  key: ({ id }) => id,
};

/** Whether `:userId` is one of its speakers. An array, so that it is looked up by its ids. */
const givenBy = `proposal.id = ANY (ARRAY(SELECT proposal_id FROM proposal_speakers JOIN speakers
  ON speakers.id = speaker_id WHERE speakers.user_id = :userId))`;
/** Whether `:userId` submitted it or is one of its speakers. */
const writtenBy = `(proposal.user_id = :userId OR ${givenBy})`;

/** Proposals and who would give them. */
@Injectable()
export class ProposalsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Proposal | null> {
    return this.db.repository(Proposal).findOneBy({ id });
  }

  /** To everybody but its submitter there is no draft. */
  async get(id: string): Promise<Proposal> {
    return found(await this.db.repository(Proposal).findOneBy({ id, ...offered }));
  }

  /** To everybody but its submitter and its co-speakers there is no such proposal. */
  async getOfWriter(id: string, userId: string): Promise<Proposal> {
    const query = this.query().where('proposal.id = :id', { id }).andWhere(writtenBy, { userId });
    return found(await query.getOne());
  }

  /** Whether the user is a speaker of it. */
  isGivenBy(id: string, userId: string): Promise<boolean> {
    return this.query().where(`proposal.id = :id AND ${givenBy}`, { id, userId }).getExists();
  }

  /** To everybody but its submitter there is no such proposal. */
  async getOwn(id: string, userId: string): Promise<Proposal> {
    return found(await this.db.repository(Proposal).findOneBy({ id, userId }));
  }

  list(ids: readonly string[]): Promise<Proposal[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Proposal).findBy({ id: In(ids) });
  }

  /** Without drafts. */
  page(
    eventId: string,
    wish: ProposalWish,
    reader: ListReader,
    request: PageRequest,
  ): Promise<Page<Proposal>> {
    const query = wished(this.query(), eventId, wish, reader);
    return paginate(query, proposalOrders[wish.order], request);
  }

  /** Of all of the event's proposals but drafts, as far as it takes to find who stands behind them. */
  listSubmitters(eventId: string): Promise<Pick<Proposal, 'id' | 'userId'>[]> {
    return this.db.sql(
      `SELECT id, user_id AS "userId" FROM proposals WHERE event_id = $1 AND ${isOffered('proposals')}`,
      [eventId],
    );
  }

  /** What the writer of a draft has submitted to its event under the same title, in whatever capitals. */
  async findSubmittedTwin({ id, eventId, userId, title }: Proposal): Promise<Proposal | null> {
    const query = this.query().where(`proposal.event_id = :eventId AND proposal.user_id = :userId`, {
      eventId,
      userId,
    });
    query.andWhere(`proposal.submission = 'SUBMITTED' AND proposal.id <> :id`, { id });
    return query.andWhere('lower(proposal.title) = lower(:title)', { title }).getOne();
  }

  countDrafts(eventId: string, userId: string): Promise<number> {
    return this.db.repository(Proposal).countBy({ eventId, userId, submission: Submission.DRAFT });
  }

  /** Those that this user submitted without an access code and stands by. */
  countSubmitted(eventId: string, userId: string): Promise<number> {
    const submission = Submission.SUBMITTED;
    return this.db.repository(Proposal).countBy({ eventId, userId, submission, accessCodeId: IsNull() });
  }

  pageOfUser(userId: string, request: PageRequest): Promise<Page<Proposal>> {
    return paginate(this.query().where(writtenBy, { userId }), ownNewestFirst, request);
  }

  /** Locked until the transaction ends, so that two decisions cannot cross. */
  async lock(id: string): Promise<Proposal> {
    const lock = { mode: 'pessimistic_write' } as const;
    return found(await this.db.repository(Proposal).findOne({ where: { id }, lock }));
  }

  /** Those of the ids that are of this event, and no drafts; locked in the order of their ids. */
  lockAll(eventId: string, ids: readonly string[]): Promise<Proposal[]> {
    return this.lockWhere({ eventId, id: In(ids) });
  }

  lockUnpublished(eventId: string): Promise<Proposal[]> {
    return this.lockWhere({ eventId, publishedAt: IsNull() });
  }

  /** The lowest rank of the same format, or else of any; of equal ranks the one that came first. */
  async lockBestStandby(eventId: string, sessionFormatId: string | null): Promise<Proposal | null> {
    const [best] = await this.db.sql<{ id: string }>(
      `SELECT id FROM proposals WHERE event_id = $1 AND submission = 'SUBMITTED' AND deliberation = 'STANDBY'
       ORDER BY session_format_id IS DISTINCT FROM $2::uuid, standby_rank, submitted_at, id LIMIT 1`,
      [eventId, sessionFormatId],
    );
    return best ? this.lock(best.id) : null;
  }

  /** Of those published at once, the ones whose answer is missing. */
  listAwaited(publicationId: string): Promise<Proposal[]> {
    const where = { publicationId, confirmation: Confirmation.AWAITED };
    return this.db.repository(Proposal).find({ where, order: { id: 'ASC' } });
  }

  async publish(
    ids: readonly string[],
    { publicationId, publishedAt, confirmBy }: Pick<Proposal, 'publicationId' | 'publishedAt' | 'confirmBy'>,
  ): Promise<void> {
    await this.db.sql(
      `UPDATE proposals SET publication_id = $2, published_at = $3,
              confirmation = CASE WHEN deliberation = 'ACCEPTED' THEN 'AWAITED' END,
              confirm_by = CASE WHEN deliberation = 'ACCEPTED' THEN $4::timestamptz END
       WHERE id = ANY($1::uuid[])`,
      [ids, publicationId, publishedAt, confirmBy],
    );
  }

  async insert(proposal: Proposal): Promise<void> {
    await this.db.repository(Proposal).insert(proposal);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Proposal).delete({ id });
  }

  /** In this order. */
  async replaceSpeakers(
    { id: proposalId, eventId }: Pick<Proposal, 'id' | 'eventId'>,
    speakerIds: readonly string[],
  ): Promise<void> {
    await this.db.repository(ProposalSpeaker).delete({ proposalId });
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

  /**
   * One transaction in which the foreign keys refuse tracks and formats of other events just like those that do not
   * exist.
   */
  sayingWhatIsMissing<T>(work: () => Promise<T>): Promise<T> {
    const refusals = {
      proposals_track_fkey: () => new NotFound('track'),
      proposals_session_format_fkey: () => new NotFound('session format'),
    };
    return this.db.refusing(refusals, work);
  }

  private lockWhere(where: FindOptionsWhere<Proposal>): Promise<Proposal[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.db.repository(Proposal).find({ where: { ...where, ...offered }, order: { id: 'ASC' }, lock });
  }

  private query() {
    return this.db.repository(Proposal).createQueryBuilder('proposal');
  }
}

function found(proposal: Proposal | null): Proposal {
  if (!proposal) throw new NotFound('proposal');
  return proposal;
}
