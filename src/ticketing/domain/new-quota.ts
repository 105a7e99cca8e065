import { newId } from '../../kernel/id.js';

/** What an organizer says of a quota. */
export interface QuotaDetails {
  readonly eventId: string;
  readonly name: string;
  /** Null: unlimited. */
  readonly capacity: number | null;
  /** Every admission of the event draws from it. */
  readonly isEventCapacity?: boolean;
}

/** A quota from which nobody has taken a place yet. */
export const newQuota = ({ eventId, name, capacity, isEventCapacity = false }: QuotaDetails, now: Date) => ({
  ...{ id: newId(), eventId, name, capacity, isEventCapacity },
  ...{ sold: 0, held: 0, beyond: 0, createdAt: now },
});
