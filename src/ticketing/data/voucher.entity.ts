import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';
import type { VoucherEffect, VoucherPlaces, VoucherScope } from '../domain/voucher.js';

/** A code that lowers a price, opens a hidden ticket type or keeps places. */
@Entity('vouchers')
export class Voucher {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vouchers_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** In capitals. */
  @Column('text')
  code: string;

  /** What organizers find it by, such as who handed it out; empty: nothing. */
  @Column('text')
  tag: string;

  @Column('text')
  effect: VoucherEffect;

  /** In thousandths of a percent, of PERCENT. */
  @Column('integer', { nullable: true })
  percent: number | null;

  /** In the event's currency, of AMOUNT and PRICE. */
  @Column('bigint', { name: 'amount_minor', nullable: true, transformer: bigintColumn })
  amountMinor: bigint | null;

  @Column('text')
  scope: VoucherScope;

  @Column('text')
  places: VoucherPlaces;

  /** Null: any number. */
  @Column('integer', { name: 'maximum_uses', nullable: true })
  maximumUses: number | null;

  /** Changed by `redeem` and `giveBack` only. */
  @Column('integer')
  uses: number;

  /** How many places are kept for it at this moment, in each quota of its ticket type. */
  @Column('integer')
  held: number;

  @Column('bigint', { name: 'minimum_spend_minor', transformer: bigintColumn })
  minimumSpendMinor: bigint;

  @Column('timestamptz', { name: 'valid_from', nullable: true })
  validFrom: Date | null;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;

  @Column('boolean', { name: 'is_active' })
  isActive: boolean;

  @Column('boolean', { name: 'shows_hidden' })
  showsHidden: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
