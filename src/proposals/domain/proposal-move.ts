import { InvalidInput } from '../../kernel/user-error.js';

interface EventOfMove {
  readonly id: string;
  readonly organizationId: string;
}

/** A proposal moves to another event of its organization that takes place. */
export function faultsOfMove(
  from: readonly EventOfMove[],
  to: EventOfMove,
  isCancelled: boolean,
): InvalidInput[] {
  const fault = (message: string) => [new InvalidInput(message, ['eventId'])];
  if (isCancelled) return fault('This event is cancelled.');
  if (from.some(({ id }) => id === to.id)) return fault('A proposal is at this event already.');
  if (from.every(({ organizationId }) => organizationId === to.organizationId)) return [];
  return fault('A proposal stays in its organization.');
}
