import type { Move } from './arrange.js';
import type { Session } from './session.js';

/** Which sessions of a draft; what is absent does not narrow them. */
export interface Stretch {
  /** `2027-05-10`: those that start on this day in the zone of the event. */
  readonly day?: string;
  /** Those that are in this room alone. */
  readonly roomId?: string;
  /** Those that start at this instant or later. */
  readonly from?: Date;
}

/** One step of an edit: exactly one member is there. */
export interface Operation {
  /** A new session, which has its id already. */
  readonly place?: Session;
  /** All of a session that is there, as an import wants it. */
  readonly replace?: Session;
  readonly move?: Move & { readonly sessionId: string };
  /** Each starts when the other did, where the other was, and keeps its length. */
  readonly swap?: { readonly sessionId: string; readonly withSessionId: string };
  readonly remove?: { readonly sessionId: string };
  /** Later by so much, or earlier; days keep the time on the wall, minutes do not. */
  readonly shift?: Stretch & { readonly days: number; readonly minutes: number };
  /** In each room of the stretch every session as early as the one before it and the gaps of the room allow. */
  readonly compact?: Stretch;
  /** All that the draft holds from then on; an id stays the same session. */
  readonly become?: readonly Session[];
}

/** What an edit needs to know of the event. */
export interface Surroundings {
  readonly timeZone: string;
  /** Minutes between two sessions in a room: until it is left, and made ready. */
  readonly gapOf: (roomId: string) => number;
}
