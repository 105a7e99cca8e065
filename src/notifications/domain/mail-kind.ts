/** What a mail of the outbox is about. */
export enum MailKind {
  DECISION = 'DECISION',
}
