import { type TicketTypeDetails, TicketKind, VoucherEffect } from '../../ticketing/index.js';

type Offer = Omit<TicketTypeDetails, 'salesStartAt' | 'salesEndAt' | 'priceSteps'> & {
  readonly price: string;
  readonly capacity: number;
};

/** What costs something; it waits for orders. The pass is cheaper for early birds. */
export const companyPass: Offer & { readonly earlyBird: string } = {
  name: 'Company pass',
  description: 'For those whose employer pays: it keeps the other passes free.',
  price: '390',
  earlyBird: '290',
  taxPercent: '23',
  maximumPerOrder: 10,
  benefits: ['Three days', 'The party', 'An invoice that accountants like'],
  badgeRole: 'Patron',
  capacity: 100,
};

export const dinner: Offer = {
  name: 'Dinner on the boat',
  description: 'Wednesday at eight. Fish, or no fish.',
  kind: TicketKind.ADD_ON,
  price: '45',
  taxPercent: '13',
  capacity: 80,
};

export const donation: Offer = {
  name: 'Travel fund',
  description: 'Pays the train of speakers who could not come otherwise.',
  kind: TicketKind.DONATION,
  price: '20',
  minimumAmount: '5',
  capacity: 10_000,
};

/** For the company pass. */
export const voucher = {
  code: 'NEIGHBOUR-20',
  tag: 'Companies on our street',
  effect: VoucherEffect.PERCENT,
  percent: '20',
  maximumUses: 25,
} as const;
