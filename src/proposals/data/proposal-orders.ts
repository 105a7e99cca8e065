import type { Order } from '../../platform/database/keyset.js';
import { ProposalOrder } from '../domain/proposal-list.js';
import { offeredAt } from './offered.js';
import type { Proposal } from './proposal.entity.js';
import { titleAsRead } from './read-blindly.js';

/** Above every rank, below every instant: what a proposal lacks puts it last. */
const NO_RANK = 999_999_999;
const NEVER = new Date('0001-01-01T00:00:00.000Z');

const newest: Order<Proposal> = {
  name: 'proposals',
  column: 'proposal.submitted_at',
  type: 'timestamptz',
  descending: true,
  key: offeredAt,
};

/** Those by reviews need `summary`; no mean and no spread is below 0 or above 100. */
export const proposalOrders: Readonly<Record<ProposalOrder, Order<Proposal>>> = {
  NEWEST_FIRST: newest,
  OLDEST_FIRST: { ...newest, name: 'proposals-oldest', descending: false },
  TITLE: { name: 'proposals-title', column: titleAsRead, type: 'text' },
  HIGHEST_MEAN_FIRST: {
    name: 'proposals-highest-mean',
    column: 'coalesce(summary.mean, -1)',
    type: 'numeric',
    descending: true,
  },
  LOWEST_MEAN_FIRST: {
    name: 'proposals-lowest-mean',
    column: 'coalesce(summary.mean, 101)',
    type: 'numeric',
  },
  WIDEST_SPREAD_FIRST: {
    name: 'proposals-widest-spread',
    column: 'coalesce(summary.spread, -1)',
    type: 'numeric',
    descending: true,
  },
  MOST_REVIEWS_FIRST: {
    name: 'proposals-most-reviews',
    column: 'coalesce(summary.reviews, 0)',
    type: 'integer',
    descending: true,
  },
  FEWEST_REVIEWS_FIRST: {
    name: 'proposals-fewest-reviews',
    column: 'coalesce(summary.reviews, 0)',
    type: 'integer',
  },
  STANDBY_RANK: {
    name: 'proposals-standby-rank',
    column: `coalesce(proposal.standby_rank, ${String(NO_RANK)})`,
    type: 'integer',
    key: ({ standbyRank }) => standbyRank ?? NO_RANK,
  },
  LATEST_DECISION_FIRST: {
    name: 'proposals-latest-decision',
    column: `coalesce(proposal.decided_at, timestamptz '${NEVER.toISOString()}')`,
    type: 'timestamptz',
    descending: true,
    key: ({ decidedAt }) => decidedAt ?? NEVER,
  },
  LATEST_UPDATE_FIRST: {
    name: 'proposals-latest-update',
    column: 'proposal.updated_at',
    type: 'timestamptz',
    descending: true,
    key: ({ updatedAt }) => updatedAt,
  },
};
