import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import type { Circumstances, JudgedSession, Rule } from './rule.js';

/**
 * Who starred a talk finds room for it. The same conflict until the rooms hold another number, or the demand has grown to
 * the next power of two of it: one star more is none that anybody must decide upon again.
 */
export const capacityBelowDemand: Rule = (inOrder, circumstances) =>
  inOrder.flatMap((session) => {
    const capacity = capacityOf(session, circumstances);
    const stars = circumstances.stars.get(session.talkId ?? '') ?? 0;
    if (capacity === null || stars <= capacity) return [];
    const found = conflict({
      kind: ConflictKind.CAPACITY_BELOW_DEMAND,
      message: `“${session.title}” has ${String(stars)} stars and room for ${String(capacity)} people.`,
      sessions: [session],
      extent: `${String(capacity)}/${String(Math.floor(Math.log2(stars / Math.max(capacity, 1))))}`,
    });
    return [found];
  });

/** Of all its rooms together; null: in no room, or that of one of them is unknown. */
function capacityOf({ roomIds }: JudgedSession, { rooms }: Circumstances): number | null {
  const capacities = roomIds.map((id) => rooms.get(id)?.capacity ?? null);
  const known = capacities.filter((capacity) => capacity !== null);
  if (known.length === 0 || known.length < capacities.length) return null;
  return known.reduce((sum, capacity) => sum + capacity, 0);
}
