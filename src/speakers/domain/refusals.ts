import { UserError } from '../../kernel/user-error.js';

/** The speaker still has talks. */
export class SpeakerInUse extends UserError {
  constructor() {
    super('This speaker still has talks or proposals. Take the speaker off them first.');
  }
}

/** There is nobody to invite: the profile belongs to somebody. */
export class SpeakerHasAccount extends UserError {
  constructor() {
    super('This profile already belongs to an account.');
  }
}

/** There is no address to send the invitation to. */
export class SpeakerWithoutAddress extends UserError {
  constructor() {
    super('There is no mail address of this speaker. Add one first.');
  }
}

/** The link was used, replaced, is too old, or was sent to an address that is no longer the speaker's. */
export class ClaimNotValid extends UserError {
  constructor() {
    super('This link is no longer valid. Ask the organizers for a new one.');
  }
}

/** One person has one profile on an event. */
export class AlreadySpeaker extends UserError {
  constructor() {
    super('You already have another profile at this event. Ask the organizers which one should stay.');
  }
}
