/** The call of the meetup: it is always open. */
export const seriesCall = {
  openSinceDays: 400,
  introduction: [
    'Thirty-five minutes on a database, or on life with one; we find an evening for it together.',
    'Send us three sentences. If we understand what broke, that is enough.',
  ],
} as const;

/** What came to it; its proposer has answered the conference's call too. */
export const seriesProposal = {
  by: 'Iolo Pritchard-Nasser',
  offeredBefore: 'Ten thousand sheep and one message broker',
  title: 'Counting sheep with window functions',
  language: 'en',
  abstract: [
    'How many animals passed the gate between two readings, when the readings overlap and one collar is chewed?',
    'One query, built up line by line, from a wrong answer to one that the farmer believes.',
  ],
} as const;

/** Begun as a copy of what its proposer offered to the conference, and not submitted yet. */
export const copiedDraft = {
  of: 'Our incident channel has a librarian',
} as const;
