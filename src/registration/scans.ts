import { createHash } from 'node:crypto';
import type { Event } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { localDate } from '../kernel/local-time.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import type { CheckIn } from './data/check-in.entity.js';
import type { WholeCheckInList } from './data/check-in-lists.repository.js';
import { type CheckInDirection, periodOf, refusalOf, type Shown, trueTime } from './domain/check-in-rules.js';
import type { Attempt, Outcome } from './domain/merge-check-ins.js';
import type { Showing } from './ticket-codes.js';

/** What a device saw, under a nonce by which it may tell it again. */
export interface Scan extends Showing {
  readonly nonce: string;
  readonly direction: CheckInDirection;
  /** What the clock of the device showed; null: it does not say. */
  readonly at: Date | null;
  /** What the device did by itself; null: it asks us. */
  readonly offline: { readonly wasLetThrough: boolean } | null;
}

/** What a device tells in one go. */
export interface Telling {
  readonly listId: string;
  readonly device: string;
  readonly scans: readonly Scan[];
  /** What the clock of the device shows now; null: it is online, and our clock counts. */
  readonly sentAt: Date | null;
}

/** By which list, at which event, and who stands there. */
export interface Door {
  readonly list: WholeCheckInList & { readonly asOf: Date };
  readonly event: Event;
  readonly viewer: SignedInViewer;
}

export type ScannedAttempt = Attempt & { readonly scan: Scan };

/** A ticket is shown in one of two ways. */
export function faultsOf({ scans, sentAt }: Telling): InvalidInput[] {
  return scans.flatMap(({ code, ticketId }, index) => {
    if ((code == null) !== (ticketId == null)) return [];
    const above = sentAt === null ? [] : ['attempts', String(index)];
    return new InvalidInput('Say code or ticketId: one of them.', [...above, 'code']);
  });
}

/** What makes two scans the same. */
export const fingerprintOf = (listId: string, { code, ticketId, direction }: Scan): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([listId, direction, code ?? null, ticketId ?? null]))
    .digest();

export function attemptOf(
  { list, event }: Door,
  { device, sentAt }: Telling,
  scan: Scan,
  shown: Shown,
): ScannedAttempt {
  const { nonce, direction, offline, at } = scan;
  const bounds = { from: list.createdAt, until: list.asOf };
  const attemptedAt = sentAt === null ? list.asOf : trueTime(at ?? sentAt, sentAt, bounds);
  const today = localDate(attemptedAt, event.timeZone);
  const [id, day, ticketId] = [newId(), periodOf(list, today), shown.ticket?.id ?? null];
  const refusal = refusalOf(shown, list, direction, today);
  return { id, ticketId, day, direction, refusal, offline, attemptedAt, device, nonce, scan };
}

export function checkInOf({ list, viewer }: Door, attempt: ScannedAttempt, outcome: Outcome): CheckIn {
  const { id, ticketId, day, direction, attemptedAt, device, nonce, scan } = attempt;
  const { result, cycle, wasLetThrough, contradictsId } = outcome;
  return {
    ...{ id, ticketId, day, direction, attemptedAt, device, nonce },
    ...{ result, cycle, wasLetThrough, contradictsId },
    eventId: list.eventId,
    listId: list.id,
    isOffline: scan.offline !== null,
    fingerprint: fingerprintOf(list.id, scan),
    deviceTime: scan.at,
    receivedAt: list.asOf,
    checkedBy: viewer.userId,
    voidedAt: null,
    displacedById: null,
  };
}
