import { UserError } from '../../kernel/user-error.js';

/** The review phase lets reviewers read what was said, not go on. */
export class CommentsClosed extends UserError {
  constructor() {
    super('Reviewers do not comment now.');
  }
}

/** The reviewer does not see what others say of the proposal: not before the own review, or not at all. */
export class OtherReviewsHidden extends UserError {
  constructor() {
    super('You do not see what others say of this proposal: review it first, if you have not.');
  }
}
