import { MailStatus } from './mail-status.js';

/** How soon a deadline is near. */
const NEAR = 3 * 86_400_000;

/** How many mails an event's outbox holds. */
export interface MailCounts {
  readonly drafts: number;
  readonly sending: number;
  readonly sent: number;
  readonly failed: number;
  readonly discarded: number;
  readonly obsolete: number;
  readonly draftsDueSoon: number;
}

/** How many mails have a status, and how many of those ask for an answer soon. */
interface Counted {
  readonly status: MailStatus;
  readonly count: number;
  readonly dueCount: number;
}

/** Deadlines up to this instant are near, those that have passed among them. */
export const nearUntil = (now: Date): Date => new Date(now.getTime() + NEAR);

export function mailCountsOf(counted: readonly Counted[]): MailCounts {
  const of = (status: MailStatus) => counted.find((each) => each.status === status);
  const count = (status: MailStatus) => of(status)?.count ?? 0;
  return {
    drafts: count(MailStatus.DRAFT),
    sending: count(MailStatus.SENDING),
    sent: count(MailStatus.SENT),
    failed: count(MailStatus.FAILED),
    discarded: count(MailStatus.DISCARDED),
    obsolete: count(MailStatus.OBSOLETE),
    draftsDueSoon: of(MailStatus.DRAFT)?.dueCount ?? 0,
  };
}
