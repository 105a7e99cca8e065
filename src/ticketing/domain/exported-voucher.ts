import { toDecimal } from '../../kernel/money.js';
import type { CsvColumns } from '../../kernel/csv.js';
import { percentOf } from './ticket-type-terms.js';
import type { VoucherTerms } from './voucher.js';

/** A voucher for the organizers' own files. */
export interface ExportedVoucher extends VoucherTerms {
  readonly tag: string;
  readonly currency: string;
  readonly ticketTypeNames: readonly string[];
}

export const voucherColumns: CsvColumns<ExportedVoucher> = {
  code: ({ code }) => code,
  tag: ({ tag }) => tag,
  effect: ({ effect }) => effect,
  percent: ({ percent }) => (percent === null ? null : percentOf(percent)),
  amount: ({ amountMinor: minor, currency }) => (minor === null ? null : toDecimal({ minor, currency })),
  currency: ({ currency }) => currency,
  scope: ({ scope }) => scope,
  places: ({ places }) => places,
  ticketTypes: ({ ticketTypeNames }) => ticketTypeNames.join('; '),
  maximumUses: ({ maximumUses }) => maximumUses,
  uses: ({ uses }) => uses,
  minimumSpend: ({ minimumSpendMinor: minor, currency }) => toDecimal({ minor, currency }),
  validFrom: ({ validFrom }) => validFrom?.toISOString() ?? null,
  validUntil: ({ validUntil }) => validUntil?.toISOString() ?? null,
  isActive: ({ isActive }) => String(isActive),
  showsHidden: ({ showsHidden }) => String(showsHidden),
};
