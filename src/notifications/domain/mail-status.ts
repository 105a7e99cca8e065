import { allowed, next, type Transitions } from '../../kernel/transitions.js';
import { UserError } from '../../kernel/user-error.js';

/** Where a mail of the outbox stands. */
export enum MailStatus {
  DRAFT = 'DRAFT',
  SENDING = 'SENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
  DISCARDED = 'DISCARDED',
  OBSOLETE = 'OBSOLETE',
}

/** What organizers do with a mail. */
export enum MailAction {
  UPDATE = 'UPDATE',
  SEND = 'SEND',
  DISCARD = 'DISCARD',
  RETRY = 'RETRY',
}

/** What happens to a mail without them. */
export enum MailOutcome {
  LEAVE = 'LEAVE',
  FAIL = 'FAIL',
  OUTDATE = 'OUTDATE',
}

const { DRAFT, SENDING, SENT, FAILED, DISCARDED, OBSOLETE } = MailStatus;

const transitions: Transitions<MailAction, MailStatus> = {
  UPDATE: { from: [DRAFT], to: DRAFT },
  SEND: { from: [DRAFT], to: SENDING },
  DISCARD: { from: [DRAFT, FAILED], to: DISCARDED },
  RETRY: { from: [FAILED], to: SENDING },
};

const outcomes: Transitions<MailOutcome, MailStatus> = {
  LEAVE: { from: [SENDING], to: SENT },
  FAIL: { from: [SENDING], to: FAILED },
  OUTDATE: { from: [DRAFT, SENDING, FAILED], to: OBSOLETE },
};

/** Refuses what the status of the mail does not allow. */
export function statusAfter(
  action: MailAction,
  { id, status }: { id: string; status: MailStatus },
): MailStatus {
  const after = next(transitions, action, status);
  if (after === null) throw new MailActionNotAllowed(action, status, id);
  return after;
}

/** The status after the outcome, or null where the status does not allow it: something else was faster. */
export const statusWhen = (outcome: MailOutcome, status: MailStatus): MailStatus | null =>
  next(outcomes, outcome, status);

/** What the status allows, whoever asks. */
export const actionsFrom = (status: MailStatus): MailAction[] =>
  allowed(transitions, Object.values(MailAction), status);

/** How often a mail is tried before it counts as failed; the job that tries it has a few tries more. */
export const MAX_TRIES = 10;

const words: Record<MailStatus, string> = {
  DRAFT: 'a draft',
  SENDING: 'being sent',
  SENT: 'sent',
  FAILED: 'failed',
  DISCARDED: 'discarded',
  OBSOLETE: 'obsolete',
};

/** The mail's status does not allow the action. */
export class MailActionNotAllowed extends UserError {
  constructor(
    readonly action: MailAction,
    readonly status: MailStatus,
    readonly mailId: string,
  ) {
    super(`You cannot ${action.toLowerCase()} a mail that is ${words[status]}.`);
  }
}
