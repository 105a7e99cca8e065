import { UserError } from '../../kernel/user-error.js';

/** How many files of one person wait to be imported at a time. */
export const MAX_UPLOADS = 5;

/** The person has handed in as many files as may wait. */
export class TooManyUploads extends UserError {
  constructor() {
    super(
      `${String(MAX_UPLOADS)} of your files are waiting. Import them first; after a day they are removed.`,
    );
  }
}
