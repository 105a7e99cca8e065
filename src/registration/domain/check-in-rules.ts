import { TicketStatus } from './ticket-status.js';

/** How often a check-in list admits a ticket without an exit in between. */
export enum AdmissionRule {
  ONCE = 'ONCE',
  DAILY = 'DAILY',
}

/** Which way somebody goes. */
export enum CheckInDirection {
  ENTRY = 'ENTRY',
  EXIT = 'EXIT',
}

/** What the door was told, or, offline, what it would have been told. */
export enum CheckInResult {
  ADMITTED = 'ADMITTED',
  LEFT = 'LEFT',
  ALREADY_ADMITTED = 'ALREADY_ADMITTED',
  NOT_INSIDE = 'NOT_INSIDE',
  UNKNOWN_CODE = 'UNKNOWN_CODE',
  CODE_REPLACED = 'CODE_REPLACED',
  VOID = 'VOID',
  NOT_PAID = 'NOT_PAID',
  WRONG_LIST = 'WRONG_LIST',
  NOT_VALID_TODAY = 'NOT_VALID_TODAY',
  TURNED_AWAY = 'TURNED_AWAY',
}

/** As much of a ticket as the door looks at. */
export interface ShownTicket {
  readonly id: string;
  readonly ticketTypeId: string;
  readonly status: TicketStatus;
  readonly isPaid: boolean;
  /** None: every day. */
  readonly validDays: readonly string[];
}

/** Whom a list is for. */
export interface ListRules {
  /** None: all. */
  readonly ticketTypeIds: readonly string[];
  /** Null: every day. */
  readonly day: string | null;
  readonly admission: AdmissionRule;
}

/** What was shown: whose ticket it is, and whether by a code that a newer one has replaced. */
export interface Shown {
  readonly ticket: ShownTicket | null;
  readonly isReplaced: boolean;
}

/** Why the ticket opens nothing on this day, whoever is inside; null: it does. Whoever is inside may always leave. */
export function refusalOf(
  { ticket, isReplaced }: Shown,
  list: ListRules,
  direction: CheckInDirection,
  today: string,
): CheckInResult | null {
  if (!ticket) return CheckInResult.UNKNOWN_CODE;
  if (direction === CheckInDirection.EXIT) return null;
  if (ticket.status === TicketStatus.VOID) return CheckInResult.VOID;
  if (isReplaced) return CheckInResult.CODE_REPLACED;
  if (!ticket.isPaid) return CheckInResult.NOT_PAID;
  if (list.ticketTypeIds.length > 0 && !list.ticketTypeIds.includes(ticket.ticketTypeId))
    return CheckInResult.WRONG_LIST;
  const isItsDay = list.day === null || list.day === today;
  const isValid = ticket.validDays.length === 0 || ticket.validDays.includes(today);
  return isItsDay && isValid ? null : CheckInResult.NOT_VALID_TODAY;
}

/** What a ticket is admitted once for: the day, or null for the whole event. */
export const periodOf = ({ admission }: ListRules, today: string): string | null =>
  admission === AdmissionRule.DAILY ? today : null;

const FIVE_MINUTES = 300_000;

/** When the device says that it was, and when it was by the database's clock, differ by more than five minutes. */
export const isClockOff = (deviceTime: Date | null, attemptedAt: Date): boolean =>
  deviceTime !== null && Math.abs(deviceTime.getTime() - attemptedAt.getTime()) > FIVE_MINUTES;

/**
 * When something happened by our clock: the device's time, shifted by how far its clock was off when it sent it. Never
 * before the list was there and never after we heard of it.
 */
export function trueTime(at: Date, sentAt: Date, { from, until }: { from: Date; until: Date }): Date {
  const shifted = at.getTime() + until.getTime() - sentAt.getTime();
  return new Date(Math.min(until.getTime(), Math.max(from.getTime(), shifted)));
}

/** Somebody went through against the rules, or what was an admission gave way to an earlier one. */
export function isConflict(checkIn: {
  readonly result: CheckInResult;
  readonly wasLetThrough: boolean;
  readonly displacedById: string | null;
}): boolean {
  const isMovement = checkIn.result === CheckInResult.ADMITTED || checkIn.result === CheckInResult.LEFT;
  return checkIn.displacedById !== null || (checkIn.wasLetThrough && !isMovement);
}
