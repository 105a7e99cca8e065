import { priceAt } from './price.js';
import { TicketKind } from './ticket-kind.js';
import type { TicketTypeTerms } from './ticket-type-terms.js';

/** Whether one can be had at the instant by saying who comes: an admission that asks for nothing else. */
export const isSimple = (now: Date, type: TicketTypeTerms): boolean =>
  type.kind === TicketKind.ADMISSION &&
  priceAt(now, type) === 0n &&
  !type.needsApproval &&
  type.minimumPerOrder === 1 &&
  type.maximumPerBuyer === null &&
  type.bundle.length === 0 &&
  type.requiredAddOnIds.length === 0;
