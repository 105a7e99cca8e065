/** What a reviewer says of a proposal as a whole. */
export enum ReviewKind {
  SCORED = 'SCORED',
  ABSTAINED = 'ABSTAINED',
  CONFLICT = 'CONFLICT',
}
