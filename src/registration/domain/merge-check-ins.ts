import { CheckInDirection, CheckInResult } from './check-in-rules.js';

const { ADMITTED, LEFT, ALREADY_ADMITTED, NOT_INSIDE, TURNED_AWAY } = CheckInResult;

/** When and from where; of two at one instant the names decide, so that every order of arrival ends the same. */
interface Moment {
  readonly attemptedAt: Date;
  readonly device: string;
  readonly nonce: string;
}

/** Somebody went in or out, and it stands. Entries and exits of a ticket alternate; a cycle is one of each. */
export interface Movement extends Moment {
  readonly id: string;
  readonly ticketId: string;
  /** What the ticket is admitted once for: a day, or null for the whole event. */
  readonly day: string | null;
  readonly result: CheckInResult.ADMITTED | CheckInResult.LEFT;
  readonly cycle: number;
}

/** Somebody wants to go in or out; or did so, where the device was offline. */
export interface Attempt extends Moment {
  readonly id: string;
  readonly ticketId: string | null;
  readonly day: string | null;
  readonly direction: CheckInDirection;
  /** Why the ticket opens nothing; null: it does. */
  readonly refusal: CheckInResult | null;
  /** What an offline device did; null: it asks us. */
  readonly offline: { readonly wasLetThrough: boolean } | null;
}

/** What becomes of an attempt. */
export interface Outcome {
  readonly result: CheckInResult;
  /** Of a movement; null: nobody moved as far as the rules go. */
  readonly cycle: number | null;
  readonly wasLetThrough: boolean;
  /** The movement that stood in the way. */
  readonly contradictsId: string | null;
  /** The movement that this one, which was earlier, takes the place of. */
  readonly displacesId: string | null;
}

/**
 * What becomes of attempts, one after the other in order of time. What an offline device did counts when it happened: of
 * two first admissions the earlier one stands, whichever we heard of first.
 */
export function mergeCheckIns<A extends Attempt>(
  standing: readonly Movement[],
  attempts: readonly A[],
): { attempt: A; outcome: Outcome }[] {
  const byTicket = new Map<string, Movement[]>();
  for (const movement of standing) movementsOf(byTicket, movement).push(movement);
  return attempts.toSorted(inTime).map((attempt) => {
    const movements = movementsOf(byTicket, attempt);
    const outcome = outcomeOf(movements, attempt);
    stand(movements, attempt, outcome);
    return { attempt, outcome };
  });
}

function movementsOf(
  byTicket: Map<string, Movement[]>,
  { ticketId, day }: { ticketId: string | null; day: string | null },
): Movement[] {
  const key = `${String(ticketId)} ${String(day)}`;
  const known = byTicket.get(key) ?? [];
  byTicket.set(key, known);
  return known;
}

function outcomeOf(movements: readonly Movement[], attempt: Attempt): Outcome {
  const wasLetThrough = attempt.offline?.wasLetThrough ?? false;
  const refused = { cycle: null, wasLetThrough, contradictsId: null, displacesId: null };
  if (attempt.refusal) return { ...refused, result: attempt.refusal };
  const wanted = attempt.direction === CheckInDirection.ENTRY ? ADMITTED : LEFT;
  const index = placeOf(movements, attempt);
  const prior = movements[index - 1];
  const next = movements[index];
  if ((prior?.result ?? LEFT) === wanted) {
    const result = wanted === ADMITTED ? ALREADY_ADMITTED : NOT_INSIDE;
    return { ...refused, result, contradictsId: prior?.id ?? null };
  }
  if (attempt.offline && !wasLetThrough) return { ...refused, result: TURNED_AWAY };
  const cycle = Math.floor(index / 2) + 1;
  return { result: wanted, cycle, wasLetThrough: true, contradictsId: null, displacesId: next?.id ?? null };
}

/** Whoever asks us comes after all that has happened, whatever the clocks say. */
function placeOf(movements: readonly Movement[], attempt: Attempt): number {
  const later = attempt.offline ? movements.findIndex((movement) => inTime(movement, attempt) > 0) : -1;
  return later === -1 ? movements.length : later;
}

function stand(movements: Movement[], attempt: Attempt, { result, cycle }: Outcome): void {
  const { id, ticketId, day, attemptedAt, device, nonce } = attempt;
  if (cycle === null || ticketId === null || (result !== ADMITTED && result !== LEFT)) return;
  const index = 2 * (cycle - 1) + (result === ADMITTED ? 0 : 1);
  movements[index] = { id, ticketId, day, result, cycle, attemptedAt, device, nonce };
}

function inTime(a: Moment, b: Moment): number {
  const apart = a.attemptedAt.getTime() - b.attemptedAt.getTime();
  return apart || compare(a.device, b.device) || compare(a.nonce, b.nonce);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
