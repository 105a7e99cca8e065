export { TicketStatus } from './domain/ticket-status.js';
export { TicketType } from './graphql/ticket.type.js';
export { OrdersService } from './orders.service.js';
export { AttendeeRegistered, OrderConfirmed } from './registration.facts.js';
export { RegistrationModule } from './registration.module.js';
export { RegistrationService } from './registration.service.js';
export { type AdmittedSpeaker, SpeakerTickets } from './speaker-tickets.js';
