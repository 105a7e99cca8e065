import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** The event has another talk at this address, or had one whose old address it is. */
export class TalkSlugTaken extends UserError {
  constructor(readonly slug: string) {
    super(`The address ${slug} leads to another talk of this event. Choose another one.`);
  }
}

/** The talk stands on the agenda or came from a proposal that still points to it. */
export class TalkInUse extends UserError {
  constructor() {
    super('This talk stands on the agenda or belongs to an accepted proposal. Take it off there first.');
  }
}

/** Its event plans with the talk, or has told everybody of it. */
export class TalkOnAgenda extends UserError {
  constructor() {
    super('This talk stands on the agenda of its event. Take it off the draft, and publish that, first.');
  }
}

/** A speaker of the talk does not want to be recorded. */
export class RecordingRefused extends UserError {
  constructor() {
    super('A speaker of this talk refuses to be recorded. Ask them first.');
  }
}

/** The talk belongs to a proposal that is not accepted, and is only tried on the draft of the agenda. */
export class TalkIsTentative extends UserError {
  constructor() {
    super('This talk is only being tried. Accept its proposal first.');
  }
}

/** What was decided about an event holds for a talk only while it is in that one. */
export function requireStillIn(eventId: string, talk: { readonly eventId: string }): void {
  if (talk.eventId !== eventId)
    throw new InvalidInput('Somebody has just moved this talk. Look where it is now.', ['talkId']);
}
