/** What a ticket type is. */
export enum TicketKind {
  ADMISSION = 'ADMISSION',
  ADD_ON = 'ADD_ON',
  DONATION = 'DONATION',
}
