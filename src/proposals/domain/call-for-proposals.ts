import { isValid } from './access-code.js';
import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** From the first instant up to, not including, the last. */
export interface CallTime {
  readonly opensAt: Date;
  /** Null: never. */
  readonly closesAt: Date | null;
}

/** A track or session format that a call is limited to, by its id. */
export interface PartOfCall {
  readonly id: string;
  /** Earlier or later than the call's; null: with the call. */
  readonly closesAt: Date | null;
}

/** When a call takes what; of a kind of parts that it is not limited to, it takes all. */
export interface Timetable extends CallTime {
  readonly sessionFormats: readonly PartOfCall[];
  readonly tracks: readonly PartOfCall[];
}

const isBefore = (now: Date, end: Date | null): boolean => end === null || now < end;

const isTimed = (parts: readonly PartOfCall[]): boolean => parts.some(({ closesAt }) => closesAt !== null);

/**
 * Those of the parts that the call takes at this instant: all of them, unless one of them closes at a time of its own.
 * Then each closes by itself, and those without a time of their own with the call.
 */
export const takenParts = (parts: readonly PartOfCall[], call: CallTime, now: Date): readonly PartOfCall[] =>
  isTimed(parts) ? parts.filter(({ closesAt }) => isBefore(now, closesAt ?? call.closesAt)) : parts;

/**
 * A cancelled event takes no proposals, whatever its call says. Where parts close at times of their own, those times
 * count and the call's does not: it is open as long as one can choose.
 */
export function isOpen(call: Timetable, isCancelled: boolean, now: Date): boolean {
  if (isCancelled || now < call.opensAt) return false;
  const timed = [call.sessionFormats, call.tracks].filter(isTimed);
  return timed.length > 0
    ? timed.every((parts) => takenParts(parts, call, now).length > 0)
    : isBefore(now, call.closesAt);
}

/** What of a proposal may keep it open for its submitter when the call is not. */
export interface KeptOpen {
  /** Valid until this instant, or always: the access code that it came with, if there is one. */
  readonly code: { readonly validUntil: Date | null } | null;
  /** Null: it was not reopened. */
  readonly reopenedUntil: Date | null;
}

/** Whether the submitter may change the proposal now, as far as time goes. */
export const isOpenFor = (
  { code, reopenedUntil }: KeptOpen,
  call: Timetable | null,
  isCancelled: boolean,
  now: Date,
): boolean =>
  !isCancelled &&
  ((call !== null && isOpen(call, false, now)) ||
    (code !== null && isValid(code, now)) ||
    (reopenedUntil !== null && now < reopenedUntil));

/** `above` leads to the fields in the input. */
export function faultsOfCall(
  { opensAt, closesAt, sessionFormats, tracks }: Timetable,
  above: readonly string[] = [],
): InvalidInput[] {
  const faults =
    closesAt === null || closesAt > opensAt
      ? []
      : [new InvalidInput('A call closes after it opens.', [...above, 'closesAt'])];
  for (const [field, parts] of Object.entries({ sessionFormats, tracks }))
    for (const [index, part] of parts.entries())
      if (part.closesAt && part.closesAt <= opensAt)
        faults.push(
          new InvalidInput('It closes after the call opens.', [...above, field, String(index), 'closesAt']),
        );
  return faults;
}

/** Only the call of a series may go on for ever; it has no parts, as each date of the series has its own. */
export function faultsOfOwner(
  { closesAt, sessionFormats, tracks }: Timetable,
  isOfSeries: boolean,
  above: readonly string[] = [],
): InvalidInput[] {
  if (!isOfSeries)
    return closesAt ? [] : [new InvalidInput('The call of an event closes.', [...above, 'closesAt'])];
  return Object.entries({ sessionFormats, tracks })
    .filter(([, parts]) => parts.length > 0)
    .map(([field]) => new InvalidInput('The call of a series is not limited to parts.', [...above, field]));
}

/** Proposals are not taken: not yet, not any more, or not at all. */
export class CallForProposalsClosed extends UserError {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;

  constructor(call: CallTime | null, now: Date) {
    super(whyClosed(call, now));
    this.opensAt = call?.opensAt ?? null;
    this.closesAt = call?.closesAt ?? null;
  }
}

/** The event or series has a call, which can be changed. */
export class CallForProposalsExists extends UserError {
  constructor() {
    super('There is a call for proposals already. Change that one.');
  }
}

function whyClosed(call: CallTime | null, now: Date): string {
  if (!call) return 'This event does not call for proposals.';
  return now < call.opensAt
    ? 'The call for proposals has not opened yet.'
    : 'The call for proposals has closed.';
}
