/** What answers belong to. */
export enum QuestionSubject {
  PROPOSAL = 'PROPOSAL',
  SPEAKER = 'SPEAKER',
}

/** What an answer consists of. */
export enum QuestionKind {
  LINE = 'LINE',
  TEXT = 'TEXT',
  NUMBER = 'NUMBER',
  CHOICE = 'CHOICE',
  CHOICES = 'CHOICES',
  BOOLEAN = 'BOOLEAN',
  DATE = 'DATE',
  URL = 'URL',
  FILE = 'FILE',
}

/** By when there has to be an answer. */
export enum Requirement {
  NO = 'NO',
  BEFORE_SUBMISSION = 'BEFORE_SUBMISSION',
  BEFORE_CONFIRMATION = 'BEFORE_CONFIRMATION',
}

export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** The question is asked only where another one was answered so. */
export interface Condition {
  readonly questionId: string;
  /** Any of these choices; none where that question is answered by yes or no. */
  readonly choiceIds: readonly string[];
  /** Null where that question has choices. */
  readonly isYes: boolean | null;
}

/** What an organizer asks beyond the fixed fields. */
export interface Question {
  readonly id: string;
  readonly eventId: string;
  readonly subject: QuestionSubject;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Markdown. */
  readonly help: string;
  readonly requirement: Requirement;
  /** Whether an answer tells who wrote it. */
  readonly identifies: boolean;
  readonly position: number;
  /** Of a number, or of how many choices are picked. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Whether a number has no fraction. */
  readonly isWhole: boolean;
  /** In the order in which to show them. */
  readonly choices: readonly Choice[];
  readonly condition: Condition | null;
  /** Only proposals of these; none: all. */
  readonly trackIds: readonly string[];
  readonly sessionFormatIds: readonly string[];
  /** Not asked any more; its answers stay. */
  readonly isArchived: boolean;
}

/** Whether an answer picks from choices. */
export const hasChoices = (kind: QuestionKind): boolean =>
  kind === QuestionKind.CHOICE || kind === QuestionKind.CHOICES;
