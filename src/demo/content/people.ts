/** Of everybody who can sign in to the demo. Printed at the start, so it protects nothing but invented data. */
export const demoPassword = 'conductor demo';

/** The people behind both organizations. */
export const team = {
  owner: 'Graça Lund',
  organizer: 'Teo Abdi',
  reviewer: 'Nkechi Brandt',
  door: 'Mei Castanheira',
} as const;

/** Reviews as well; there is no need to sign in as two reviewers. */
export const secondReviewer = 'Idris Valkonen';

/** Somebody who comes to everything, with an account. */
export const attendee = 'Abigail Stone';

/** The proposer with whom one signs in to see the speaker's side: one talk confirmed, one taken back. */
export const speaker = 'Ximena Ocampo';
