import { type Exchange, exchangeForExperts } from './review-matching.js';

/** A proposal that waits for reviews. */
export interface Reviewable {
  readonly id: string;
  /** Who has reviewed it, or was assigned to; stays. */
  readonly taken: ReadonlySet<string>;
  /** Who cannot: has a conflict of interest, or abstained. */
  readonly barred: ReadonlySet<string>;
  /** Who knows much of what it is about; absent: nobody is known to. */
  readonly experts?: ReadonlySet<string>;
}

export interface Assignment {
  readonly proposalId: string;
  readonly reviewerId: string;
}

export interface AssignmentPlan {
  /** What is new. */
  readonly assignments: readonly Assignment[];
  /** How many of them are to experts. */
  readonly matches: number;
  /** How many of the proposals the reviewer with the fewest has then, reviewed or not; null without reviewers. */
  readonly leastLoad: number | null;
  readonly greatestLoad: number | null;
  /** Proposals for which there are not enough reviewers without a conflict, and how many are missing. */
  readonly unfilled: readonly { readonly proposalId: string; readonly missing: number }[];
}

/** The plan while it is made. */
interface Draft {
  /** In order of their ids, so that the same question has the same answer. */
  readonly reviewerIds: readonly string[];
  readonly loads: Map<string, number>;
  /** What is new, by reviewer. */
  readonly chosen: ReadonlyMap<string, Set<string>>;
  /** Who could take each proposal, by proposal. */
  readonly candidates: ReadonlyMap<string, readonly string[]>;
  /** Who knows much of each proposal, by proposal. */
  readonly experts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A proposal goes from one reviewer to the next. */
interface Step {
  readonly from: string;
  readonly proposalId: string;
}

/**
 * Gives each proposal so many reviewers, or all that can, and spreads the work as evenly as can be: where a plan exists
 * in which no two reviewers differ by more than one, this is one. First each proposal takes its least busy candidates;
 * then proposals move along chains from a reviewer to another who has at least two fewer, until no such chain is left.
 * A plan without such chains is the most even one (Harvey et al., Semi-matchings for bipartite graphs, 2006). Among all
 * that are as even it is one in which the most proposals go to experts.
 */
export function planAssignments(
  proposals: readonly Reviewable[],
  reviewers: readonly string[],
  perProposal: number,
): AssignmentPlan {
  const reviewerIds = [...reviewers].sort();
  const draft: Draft = {
    reviewerIds,
    loads: new Map(reviewerIds.map((id) => [id, proposals.filter(({ taken }) => taken.has(id)).length])),
    chosen: new Map(reviewerIds.map((id) => [id, new Set<string>()])),
    candidates: new Map(proposals.map((each) => [each.id, candidatesFor(each, reviewerIds)])),
    experts: new Map(proposals.map(({ id, experts = new Set() }) => [id, experts])),
  };
  const unfilled = fill(draft, proposals, perProposal);
  while (reviewerIds.some((id) => relieve(draft, id)));
  exchangeForExperts(exchangeOf(draft));
  const assignments = [...draft.chosen].flatMap(([reviewerId, proposalIds]) =>
    [...proposalIds].map((proposalId) => ({ proposalId, reviewerId })),
  );
  const [leastLoad = null, ...more] = [...draft.loads.values()].sort((a, b) => a - b);
  const matches = assignments.filter((each) => isExpert(draft, each.reviewerId, each.proposalId)).length;
  return { assignments, matches, leastLoad, greatestLoad: more.at(-1) ?? leastLoad, unfilled };
}

const candidatesFor = ({ taken, barred }: Reviewable, reviewerIds: readonly string[]): string[] =>
  reviewerIds.filter((id) => !taken.has(id) && !barred.has(id));

/** Those with the fewest candidates choose first, and of those who are equally busy the experts. */
function fill(
  draft: Draft,
  proposals: readonly Reviewable[],
  perProposal: number,
): AssignmentPlan['unfilled'] {
  const choice = (id: string): readonly string[] => draft.candidates.get(id) ?? [];
  const inOrder = [...proposals].sort(
    (a, b) => choice(a.id).length - choice(b.id).length || (a.id < b.id ? -1 : 1),
  );
  return inOrder.flatMap(({ id, taken }) => {
    const wanted = Math.max(0, perProposal - taken.size);
    const byLoad = (a: string, b: string): number =>
      loadOf(draft, a) - loadOf(draft, b) || Number(isExpert(draft, b, id)) - Number(isExpert(draft, a, id));
    const leastBusy = [...choice(id)].sort(byLoad).slice(0, wanted);
    for (const reviewerId of leastBusy) give(draft, id, reviewerId);
    const missing = wanted - leastBusy.length;
    return missing > 0 ? [{ proposalId: id, missing }] : [];
  });
}

/** Moves one proposal's worth of work away from the reviewer, if somebody within reach has at least two fewer. */
function relieve(draft: Draft, overloaded: string): boolean {
  const cameBy = new Map<string, Step | null>([[overloaded, null]]);
  const enough = loadOf(draft, overloaded) - 2;
  for (const from of cameBy.keys()) {
    if (loadOf(draft, from) <= enough) {
      moveAlong(draft, cameBy, from);
      return true;
    }
    for (const [to, proposalId] of takersFrom(draft, from))
      if (!cameBy.has(to)) cameBy.set(to, { from, proposalId });
  }
  return false;
}

/** Who could take over which of the reviewer's new proposals. */
function* takersFrom({ chosen, candidates }: Draft, from: string): Generator<[string, string]> {
  for (const proposalId of chosen.get(from) ?? [])
    for (const to of candidates.get(proposalId) ?? [])
      if (chosen.get(to)?.has(proposalId) === false) yield [to, proposalId];
}

function moveAlong(draft: Draft, cameBy: ReadonlyMap<string, Step | null>, end: string): void {
  let to = end;
  for (let step = cameBy.get(to); step; step = cameBy.get(to)) {
    move(draft, step.proposalId, step.from, to);
    to = step.from;
  }
}

function move(draft: Draft, proposalId: string, from: string, to: string): void {
  draft.chosen.get(from)?.delete(proposalId);
  draft.loads.set(from, loadOf(draft, from) - 1);
  give(draft, proposalId, to);
}

function give(draft: Draft, proposalId: string, reviewerId: string): void {
  draft.chosen.get(reviewerId)?.add(proposalId);
  draft.loads.set(reviewerId, loadOf(draft, reviewerId) + 1);
}

const loadOf = ({ loads }: Draft, reviewerId: string): number => loads.get(reviewerId) ?? 0;

const isExpert = ({ experts }: Draft, reviewerId: string, proposalId: string): boolean =>
  experts.get(proposalId)?.has(reviewerId) ?? false;

const exchangeOf = (draft: Draft): Exchange => ({
  reviewerIds: draft.reviewerIds,
  loadOf: (reviewerId) => loadOf(draft, reviewerId),
  takersFrom: (reviewerId) => takersFrom(draft, reviewerId),
  isExpert: (reviewerId, proposalId) => isExpert(draft, reviewerId, proposalId),
  move: (proposalId, from, to) => {
    move(draft, proposalId, from, to);
  },
});
