export type { Ticket } from './data/ticket.entity.js';
export { TicketStatus } from './domain/ticket-status.js';
export { TicketType } from './graphql/ticket.type.js';
export { RegistrationLimits } from './registration-limits.js';
export { AttendeeRegistered } from './registration.facts.js';
export { RegistrationModule } from './registration.module.js';
export { type FoundTicket, RegistrationService } from './registration.service.js';
