/** A proposal could go from one reviewer to another. */
interface Move {
  readonly from: string;
  readonly to: string;
  /** Null: nothing goes; the two change places in who has one more. */
  readonly proposalId: string | null;
  /** How many more experts review what they know much of: 1, 0 or -1. */
  readonly gain: number;
}

/** What a plan must tell of itself to get better by experts. */
export interface Exchange {
  readonly reviewerIds: readonly string[];
  loadOf(reviewerId: string): number;
  /** Who could take over which of the reviewer's new proposals. */
  takersFrom(reviewerId: string): Iterable<readonly [to: string, proposalId: string]>;
  isExpert(reviewerId: string, proposalId: string): boolean;
  move(proposalId: string, from: string, to: string): void;
}

/**
 * Exchanges proposals between reviewers in rounds that bring more of them to experts, until no such round is left. Each
 * round leaves the loads as they are, or passes from one reviewer to another who has exactly one fewer, so the plan
 * stays as even as it was; and a plan without such rounds has the most experts of all that are as even (a flow of least
 * cost has no negative cycle: Klein, 1967).
 */
export function exchangeForExperts(plan: Exchange): void {
  while (playRounds(plan, movesOf(plan)));
}

/** One round after the other among reviewers who have not changed anything yet: what is known of them still holds. */
function playRounds(plan: Exchange, moves: readonly Move[]): boolean {
  const round = roundThatGains(plan.reviewerIds, moves);
  if (round.length === 0) return false;
  for (const { from, to, proposalId } of round) if (proposalId !== null) plan.move(proposalId, from, to);
  const changed = new Set(round.map(({ from }) => from));
  playRounds(
    plan,
    moves.filter(({ from, to }) => !changed.has(from) && !changed.has(to)),
  );
  return true;
}

/** Found by Bellman and Ford's algorithm; empty: there is none. */
function roundThatGains(reviewerIds: readonly string[], moves: readonly Move[]): Move[] {
  if (!moves.some(({ gain }) => gain > 0)) return [];
  const gained = new Map(reviewerIds.map((id) => [id, 0]));
  const cameBy = new Map<string, Move>();
  const reached = (id: string): number => gained.get(id) ?? 0;
  let changed = true;
  while (changed) {
    changed = false;
    for (const move of moves) {
      if (reached(move.from) + move.gain <= reached(move.to)) continue;
      gained.set(move.to, reached(move.from) + move.gain);
      cameBy.set(move.to, move);
      changed = true;
    }
    const round = roundIn(cameBy);
    if (round.length > 0) return round;
  }
  return [];
}

/** Of all moves from one to another the best. */
function movesOf(plan: Exchange): Move[] {
  return plan.reviewerIds.flatMap((from) => {
    const best = new Map<string, Move>();
    for (const to of plan.reviewerIds)
      if (plan.loadOf(to) === plan.loadOf(from) + 1) best.set(to, { from, to, proposalId: null, gain: 0 });
    for (const [to, proposalId] of plan.takersFrom(from)) {
      const gain = Number(plan.isExpert(to, proposalId)) - Number(plan.isExpert(from, proposalId));
      if (gain > (best.get(to)?.gain ?? -2)) best.set(to, { from, to, proposalId, gain });
    }
    return [...best.values()];
  });
}

/** Walks back from everybody; who comes by somewhere twice has found a round. */
function roundIn(cameBy: ReadonlyMap<string, Move>): Move[] {
  const done = new Set<string>();
  for (const start of cameBy.keys()) {
    const way: Move[] = [];
    const seen = new Map<string, number>();
    let at = start;
    for (let move = cameBy.get(at); move && !done.has(at); move = cameBy.get(at)) {
      const since = seen.get(at);
      if (since !== undefined) return way.slice(since);
      seen.set(at, way.length);
      way.push(move);
      at = move.from;
    }
    for (const id of seen.keys()) done.add(id);
  }
  return [];
}
