import type { TalkLevel } from '../../kernel/talk-level.js';
import { InvalidInput } from '../../kernel/user-error.js';
import type { Confirmation, Deliberation, Submission } from './proposal-state.js';

/** What comes first in a list of proposals. What a proposal lacks puts it last. */
export enum ProposalOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
  TITLE = 'TITLE',
  HIGHEST_MEAN_FIRST = 'HIGHEST_MEAN_FIRST',
  LOWEST_MEAN_FIRST = 'LOWEST_MEAN_FIRST',
  WIDEST_SPREAD_FIRST = 'WIDEST_SPREAD_FIRST',
  MOST_REVIEWS_FIRST = 'MOST_REVIEWS_FIRST',
  FEWEST_REVIEWS_FIRST = 'FEWEST_REVIEWS_FIRST',
  STANDBY_RANK = 'STANDBY_RANK',
  LATEST_DECISION_FIRST = 'LATEST_DECISION_FIRST',
  LATEST_UPDATE_FIRST = 'LATEST_UPDATE_FIRST',
}

/** Which proposals of an event a list holds: those for which all of it is true. */
export interface ProposalFilter {
  readonly submission?: Submission | null;
  readonly deliberation?: Deliberation | null;
  readonly isPublished?: boolean | null;
  readonly confirmation?: Confirmation | null;
  readonly trackIds?: readonly string[] | null;
  readonly sessionFormatIds?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly levels?: readonly TalkLevel[] | null;
  /** With at least one of these. */
  readonly tagIds?: readonly string[] | null;
  /** Each of these words stands in the title, the abstract or, where the reader sees it, a speaker's name. */
  readonly search?: string | null;
  readonly minimumMean?: number | null;
  readonly maximumMean?: number | null;
  readonly fewerReviewsThan?: number | null;
  readonly isReviewedByViewer?: boolean | null;
  readonly isAssignedToViewer?: boolean | null;
  readonly excludesConflicts?: boolean | null;
}

/** What a list of proposals holds, and in which order. */
export interface ProposalWish {
  readonly filter: ProposalFilter;
  readonly order: ProposalOrder;
}

/** As far as whom the list is for changes what it may go by. */
export interface ListReader {
  readonly userId: string;
  readonly seesNames: boolean;
  /** Where not, proposals in conflict count as without reviews. */
  readonly seesScoresInConflict: boolean;
  /** Proposals with whose parties the reader has to do; none where nothing in the list depends on it. */
  readonly conflictIds: readonly string[];
}

const byReviews: ReadonlySet<ProposalOrder> = new Set([
  ProposalOrder.HIGHEST_MEAN_FIRST,
  ProposalOrder.LOWEST_MEAN_FIRST,
  ProposalOrder.WIDEST_SPREAD_FIRST,
  ProposalOrder.MOST_REVIEWS_FIRST,
  ProposalOrder.FEWEST_REVIEWS_FIRST,
]);

/** Whether the list tells of other people's reviews. */
export const goesByReviews = ({ filter, order }: ProposalWish): boolean =>
  byReviews.has(order) ||
  [filter.minimumMean, filter.maximumMean, filter.fewerReviewsThan].some((limit) => limit != null);

const MOST_WORDS = 10;

/** The words that are searched for; refuses more than a person would look for. */
export function wordsOf(search: string): string[] {
  const words = search.split(/\s+/).filter((word) => word !== '');
  if (words.length > MOST_WORDS)
    throw new InvalidInput(`Search for at most ${String(MOST_WORDS)} words.`, ['filter', 'search']);
  return [...new Set(words)];
}
