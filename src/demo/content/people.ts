/** Of everybody who can sign in to the demo. Printed at the start, so it protects nothing but invented data. */
export const demoPassword = 'conductor demo';

/** The people behind both organizations. */
export const team = {
  owner: 'Graça Lund',
  organizer: 'Teo Abdi',
  reviewer: 'Nkechi Brandt',
  door: 'Mei Castanheira',
} as const;

/** Somebody who comes to everything, with an account. */
export const attendee = 'Abigail Stone';

/** The proposer with whom one signs in to see the speaker's side: one talk accepted, one taken back. */
export const speaker = 'Ximena Ocampo';
