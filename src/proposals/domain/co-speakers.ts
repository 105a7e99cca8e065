import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** How many people stand behind one proposal, those included who have not answered yet. */
export const MAX_SPEAKERS = 10;

/** A link is good for two weeks after its mail was sent off. */
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + 14 * 86_400_000);

/** What became of an invitation that was not accepted. */
export enum CoSpeakerInvitationStatus {
  PARKED = 'PARKED',
  SENT = 'SENT',
  EXPIRED = 'EXPIRED',
  DECLINED = 'DECLINED',
}

export function invitationStatusOf(
  { expiresAt, declinedAt }: { readonly expiresAt: Date | null; readonly declinedAt: Date | null },
  now: Date,
): CoSpeakerInvitationStatus {
  if (declinedAt !== null) return CoSpeakerInvitationStatus.DECLINED;
  if (expiresAt === null) return CoSpeakerInvitationStatus.PARKED;
  return now < expiresAt ? CoSpeakerInvitationStatus.SENT : CoSpeakerInvitationStatus.EXPIRED;
}

/** An order names everybody once, and nobody else. */
export function faultsOfOrder(present: readonly string[], wanted: readonly string[]): InvalidInput[] {
  const isOrder =
    wanted.length === present.length && new Set(wanted).size === wanted.length
      ? wanted.every((id) => present.includes(id))
      : false;
  return isOrder ? [] : [new InvalidInput('Name each speaker of the proposal once.', ['speakerIds'])];
}

/**
 * Who gives a talk after the speakers of its proposal changed: these, in their order, and behind them whoever organizers
 * put on the talk themselves.
 */
export const talkSpeakersAfter = (
  onTalk: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] => [...after, ...onTalk.filter((id) => !before.includes(id) && !after.includes(id))];

/** Enough people are invited or have joined. */
export class SpeakerLimitReached extends UserError {
  readonly limit = MAX_SPEAKERS;

  constructor() {
    super(`A proposal has at most ${String(MAX_SPEAKERS)} speakers, invited ones included.`);
  }
}

/** The link was used, revoked, replaced, is too old, or leads to a proposal that nobody can join. */
export class CoSpeakerInvitationNotValid extends UserError {
  constructor() {
    super('This link is no longer valid. Ask whoever invited you for a new one.');
  }
}

/** The person stands on the proposal already. */
export class AlreadyCoSpeaker extends UserError {
  constructor() {
    super('You are a speaker of this proposal already.');
  }
}

/** Nobody would be left. */
export class LastSpeaker extends UserError {
  constructor() {
    super('A proposal has at least one speaker.');
  }
}
