import { InvalidInput } from '../../kernel/user-error.js';

interface EventOfMove {
  readonly id: string;
  readonly organizationId: string;
}

/** A talk moves to another event of its organization, whose people know each other's talks. */
export function faultsOfMove(from: EventOfMove, to: EventOfMove): InvalidInput[] {
  if (from.id === to.id) return [new InvalidInput('The talk is at this event already.', ['eventId'])];
  if (from.organizationId === to.organizationId) return [];
  return [new InvalidInput('A talk stays in its organization.', ['eventId'])];
}

interface Move {
  readonly fromEventId: string;
  readonly wasVisible: boolean;
}

/** The events at which everybody could see the talk before, each once, in the order of the moves; not where it is now. */
export function earlierEventIds(moves: readonly Move[], presentEventId: string): string[] {
  const shown = moves.filter(({ wasVisible }) => wasVisible).map(({ fromEventId }) => fromEventId);
  return [...new Set(shown)].filter((id) => id !== presentEventId);
}
