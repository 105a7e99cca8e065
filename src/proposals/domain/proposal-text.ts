import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** What a submitted proposal may not lack. */
export interface ProposalText {
  readonly title: string;
  readonly abstract: string;
}

/** `above` leads to the fields in the input. */
export function faultsOfSubmission(
  { title, abstract }: ProposalText,
  above: readonly string[] = [],
): InvalidInput[] {
  const faults: InvalidInput[] = [];
  if (title === '') faults.push(new InvalidInput('title has 1 to 300 characters.', [...above, 'title']));
  if (abstract === '')
    faults.push(new InvalidInput('abstract has 1 to 20000 characters.', [...above, 'abstract']));
  return faults;
}

/** How many drafts one person keeps at one event. */
export const MAX_DRAFTS = 20;

/** There are enough unfinished proposals already. */
export class DraftLimitReached extends UserError {
  readonly limit = MAX_DRAFTS;

  constructor() {
    super(`You have ${String(MAX_DRAFTS)} drafts at this event. Submit or discard one first.`);
  }
}

/** Somebody, perhaps the same person in another window, changed the proposal since it was read. */
export class ProposalVersionConflict extends UserError {
  constructor(readonly version: number) {
    super('This proposal was changed meanwhile. Load it again.');
  }
}

/** The same person offered the same title to the event: a second click, or a request sent again after a lost answer. */
export class ProposalAlreadySubmitted extends UserError {
  constructor(readonly proposalId: string) {
    super('You have submitted a proposal of this title already.');
  }
}
