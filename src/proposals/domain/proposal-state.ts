/** Whether its submitter stands by the proposal. */
export enum Submission {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  WITHDRAWN = 'WITHDRAWN',
}

/** What the committee thinks of it, which only the committee knows until it is published. */
export enum Deliberation {
  UNDECIDED = 'UNDECIDED',
  ACCEPTED = 'ACCEPTED',
  STANDBY = 'STANDBY',
  REJECTED = 'REJECTED',
}

/** What the submitter answers to a published acceptance. */
export enum Confirmation {
  AWAITED = 'AWAITED',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
  LAPSED = 'LAPSED',
}

/** Where a proposal stands as its speakers know it: of a decision they know what is published. */
export enum ProposalStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  STANDBY = 'STANDBY',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

/** The states of a proposal: its submitter's, the committee's, whether that is published, and the answer to it. */
export interface ProposalState {
  readonly submission: Submission;
  readonly deliberation: Deliberation;
  /** Null: not published. */
  readonly publishedAt: Date | null;
  /** Null unless an acceptance is published. */
  readonly confirmation: Confirmation | null;
}

const told: Record<Deliberation, ProposalStatus> = {
  UNDECIDED: ProposalStatus.SUBMITTED,
  ACCEPTED: ProposalStatus.ACCEPTED,
  STANDBY: ProposalStatus.STANDBY,
  REJECTED: ProposalStatus.REJECTED,
};

export function statusOf({ submission, deliberation, publishedAt }: ProposalState): ProposalStatus {
  if (submission === Submission.DRAFT) return ProposalStatus.DRAFT;
  if (submission === Submission.WITHDRAWN) return ProposalStatus.WITHDRAWN;
  return publishedAt === null ? ProposalStatus.SUBMITTED : told[deliberation];
}
