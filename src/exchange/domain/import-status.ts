import { next, type Transitions } from '../../kernel/transitions.js';

/** Where an import stands. */
export enum ImportStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}

/** What happens to an import. */
export enum ImportAction {
  START = 'START',
  FINISH = 'FINISH',
  FAIL = 'FAIL',
}

/** What an import works on; READING comes first. */
export enum ImportStep {
  READING = 'READING',
  ROOMS = 'ROOMS',
  SPEAKERS = 'SPEAKERS',
  TALKS = 'TALKS',
  AGENDA = 'AGENDA',
}

const { QUEUED, RUNNING, DONE, FAILED } = ImportStatus;

/** A running import starts once more when the process that ran it has died. */
const transitions: Transitions<ImportAction, ImportStatus> = {
  START: { from: [QUEUED, RUNNING], to: RUNNING },
  FINISH: { from: [RUNNING], to: DONE },
  FAIL: { from: [RUNNING], to: FAILED },
};

/** The status after the action, or null where the status does not allow it: somebody else was faster. */
export function statusAfter(action: ImportAction, status: ImportStatus): ImportStatus | null {
  return next(transitions, action, status);
}

/** How often an import is tried that fails or dies by a fault of ours. */
export const MAX_TRIES = 3;
