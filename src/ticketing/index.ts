export { SoldOut } from './domain/refusals.js';
export { TicketTypeType } from './graphql/ticket-type.type.js';
export { NeedsCheckoutType, SalesClosedType, SoldOutType } from './graphql/ticketing.errors.js';
export { TicketTypesLoader } from './graphql/ticketing.loaders.js';
export { Places, type TakenPlaces } from './places.js';
export { QuotasService } from './quotas.service.js';
export { TicketingModule } from './ticketing.module.js';
export { TicketingService } from './ticketing.service.js';
export { VouchersService } from './vouchers.service.js';
