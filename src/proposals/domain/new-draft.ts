import { Deliberation, Submission } from './proposal-state.js';

/** Where every proposal begins. */
export const newDraft = {
  submission: Submission.DRAFT,
  deliberation: Deliberation.UNDECIDED,
  standbyRank: null,
  decidedAt: null,
  publicationId: null,
  publishedAt: null,
  confirmation: null,
  confirmBy: null,
  talkId: null,
  triedTalkId: null,
  submittedAt: null,
  reopenedUntil: null,
  accessCodeId: null,
  seriesId: null,
  version: 1,
  copiedFromId: null,
};
