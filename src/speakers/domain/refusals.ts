import { UserError } from '../../kernel/user-error.js';

/** The speaker still has talks. */
export class SpeakerInUse extends UserError {
  constructor() {
    super('This speaker still has talks or proposals. Take the speaker off them first.');
  }
}
