/** What becomes of the mails about published decisions: they wait to be read and edited, or leave at once. */
export enum DecisionMailing {
  DRAFT = 'DRAFT',
  SEND = 'SEND',
}
