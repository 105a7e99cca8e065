/** Subject and text of a mail. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}
