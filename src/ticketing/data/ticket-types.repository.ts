import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/denial.js';
import { newId } from '../../kernel/id.js';
import { Database } from '../../platform/database/database.js';
import type { Combination } from '../domain/combination.js';
import type { PriceStep } from '../domain/price.js';
import type { Availability } from '../domain/sale.js';
import { TicketKind } from '../domain/ticket-kind.js';
import { BundlePartRow } from './bundle-part.entity.js';
import { PriceStepRow } from './price-step.entity.js';
import { QuotaTicketType } from './quota-ticket-type.entity.js';
import { RequiredAddOn } from './required-add-on.entity.js';
import { TicketType } from './ticket-type.entity.js';

/** A ticket type with its price steps, the earliest first, and what belongs to it. */
export type PricedTicketType = TicketType & { readonly priceSteps: readonly PriceStep[] } & Combination;

/** A ticket type with what its quotas have left, as of one instant of the database's clock. */
export type OfferedTicketType = PricedTicketType & Availability;

/** A ticket type that cannot change while somebody takes a place of it. */
export type KeptTicketType = PricedTicketType & { readonly quotaIds: readonly string[]; readonly asOf: Date };

const columns = `ticket_types.id, ticket_types.event_id AS "eventId", ticket_types.name, description, position, kind,
  price_minor AS "priceMinor", minimum_minor AS "minimumMinor", maximum_minor AS "maximumMinor",
  tax_rate AS "taxRate", is_tax_included AS "isTaxIncluded", minimum_per_order AS "minimumPerOrder",
  maximum_per_order AS "maximumPerOrder", maximum_per_buyer AS "maximumPerBuyer", is_hidden AS "isHidden",
  needs_approval AS "needsApproval", valid_days AS "validDays", benefits, badge_role AS "badgeRole",
  sales_start_at AS "salesStartAt", sales_end_at AS "salesEndAt",
  ticket_types.created_at AS "createdAt", updated_at AS "updatedAt"`;

const belongings = `ARRAY(SELECT add_on_id FROM required_add_ons
    WHERE required_add_ons.ticket_type_id = ticket_types.id ORDER BY add_on_id) AS "requiredAddOnIds",
  coalesce((SELECT json_agg(json_build_object('ticketTypeId', part_id, 'quantity', quantity) ORDER BY part_id)
              FROM bundle_parts WHERE bundle_id = ticket_types.id), '[]') AS bundle,
  coalesce((SELECT json_agg(json_build_array(starts_at, ends_at, price_minor::text) ORDER BY starts_at NULLS FIRST)
              FROM price_steps WHERE ticket_type_id = ticket_types.id), '[]') AS "priceSteps"`;

type StoredStep = readonly [startsAt: string | null, endsAt: string | null, priceMinor: string];
type UnpricedRow<T> = Omit<T, 'priceMinor' | 'minimumMinor' | 'maximumMinor' | 'priceSteps'> & {
  readonly priceMinor: string;
  readonly minimumMinor: string | null;
  readonly maximumMinor: string | null;
};
type Row<T> = UnpricedRow<T> & { readonly priceSteps: readonly StoredStep[] };

/** Ticket types, together with what their quotas have left. */
@Injectable()
export class TicketTypesRepository {
  constructor(private readonly db: Database) {}

  /** Those of several events that are hidden, or those that are not, each list in its order. */
  offersOfEvents(eventIds: readonly string[], isHidden: boolean): Promise<OfferedTicketType[]> {
    return this.offers(
      isHidden ? 'is_hidden AND ticket_types.event_id' : 'NOT is_hidden AND ticket_types.event_id',
      eventIds,
    );
  }

  /** In any order, hidden or not. */
  offersByIds(ids: readonly string[]): Promise<OfferedTicketType[]> {
    return this.offers('ticket_types.id', ids);
  }

  /** Kept from changing until the transaction ends, with its quotas in the order in which they are locked. */
  async keep(id: string): Promise<KeptTicketType> {
    return this.withParts(await this.rowOf(id, 'FOR SHARE'));
  }

  /** Locked until the transaction ends, so that two changes cannot cross and no sale begins meanwhile. */
  async lock(id: string): Promise<KeptTicketType> {
    return this.withParts(await this.rowOf(id, 'FOR UPDATE'));
  }

  /** The admissions of an event, all of whose ticket types are locked in the order of their ids. */
  async lockAdmissions(eventId: string): Promise<string[]> {
    const rows = await this.db.sql<{ id: string; kind: TicketKind }>(
      `SELECT id, kind FROM ticket_types WHERE event_id = $1 ORDER BY id FOR UPDATE`,
      [eventId],
    );
    return rows.filter(({ kind }) => kind === TicketKind.ADMISSION).map(({ id }) => id);
  }

  async insert(priced: PricedTicketType, quotaIds: readonly string[]): Promise<void> {
    const { priceSteps: _steps, bundle: _bundle, requiredAddOnIds: _addOns, ...type } = priced;
    await this.db.repository(TicketType).insert(type);
    const { eventId, id: ticketTypeId } = type;
    const members = quotaIds.map((quotaId) => ({ eventId, quotaId, ticketTypeId }));
    await this.db.repository(QuotaTicketType).insert(members);
    await this.insertParts(priced);
  }

  async save(priced: PricedTicketType): Promise<void> {
    const { priceSteps: _steps, bundle: _bundle, requiredAddOnIds: _addOns, ...type } = priced;
    const { id } = type;
    await this.db.repository(TicketType).save(type);
    await this.db.repository(PriceStepRow).delete({ ticketTypeId: id });
    await this.db.repository(BundlePartRow).delete({ bundleId: id });
    await this.db.repository(RequiredAddOn).delete({ ticketTypeId: id });
    await this.insertParts(priced);
  }

  /** All of an event, by their ids, for whoever has locked it. */
  async combinationsOf(eventId: string): Promise<Map<string, Pick<Combination, 'kind' | 'bundle'>>> {
    const types = await this.db.repository(TicketType).findBy({ eventId });
    const rows = await this.db.repository(BundlePartRow).findBy({ eventId });
    const bundles = Map.groupBy(rows, ({ bundleId }) => bundleId);
    const bundleOf = (id: string) =>
      (bundles.get(id) ?? []).map(({ partId: ticketTypeId, quantity }) => ({ ticketTypeId, quantity }));
    return new Map(types.map(({ id, kind }) => [id, { kind, bundle: bundleOf(id) }]));
  }

  /** By their ids. */
  async namesOf(eventId: string): Promise<Map<string, string>> {
    const types = await this.db
      .repository(TicketType)
      .find({ where: { eventId }, select: { id: true, name: true } });
    return new Map(types.map(({ id, name }) => [id, name]));
  }

  async nextPosition(eventId: string): Promise<number> {
    return ((await this.db.repository(TicketType).maximum('position', { eventId })) ?? 0) + 1;
  }

  private async rowOf(id: string, lock: 'FOR SHARE' | 'FOR UPDATE'): Promise<UnpricedRow<TicketType>> {
    const [row] = await this.db.sql<UnpricedRow<TicketType>>(
      `SELECT ${columns} FROM ticket_types WHERE id = $1 ${lock}`,
      [id],
    );
    if (!row) throw new NotFound('ticket type');
    return row;
  }

  /** By a statement of its own: one that had to wait for the lock would not see what was changed meanwhile. */
  private async withParts(row: UnpricedRow<TicketType>): Promise<KeptTicketType> {
    const [parts] = await this.db.sql<Omit<Row<KeptTicketType>, keyof TicketType>>(
      `SELECT clock_timestamp() AS "asOf", ${belongings}, ARRAY(SELECT quota_id FROM quota_ticket_types
              WHERE ticket_type_id = ticket_types.id ORDER BY quota_id) AS "quotaIds"
       FROM ticket_types WHERE id = $1`,
      [row.id],
    );
    if (!parts) throw new NotFound('ticket type');
    return read<KeptTicketType>({ ...row, ...parts });
  }

  private async insertParts({ id, eventId, priceSteps, bundle, requiredAddOnIds }: PricedTicketType) {
    await this.db
      .repository(PriceStepRow)
      .insert(priceSteps.map((step) => ({ ...step, id: newId(), ticketTypeId: id })));
    const parts = bundle.map(({ ticketTypeId: partId, quantity }) => ({
      eventId,
      bundleId: id,
      partId,
      quantity,
    }));
    await this.db.repository(BundlePartRow).insert(parts);
    const addOns = requiredAddOnIds.map((addOnId) => ({ eventId, ticketTypeId: id, addOnId }));
    await this.db.repository(RequiredAddOn).insert(addOns);
  }

  /** The tightest quota decides: min() passes over those without a limit. */
  private async offers(column: string, values: readonly string[]): Promise<OfferedTicketType[]> {
    if (values.length === 0) return [];
    const rows = await this.db.sql<Row<OfferedTicketType>>(
      `SELECT ${columns}, clock_timestamp() AS "asOf", min(capacity) AS capacity,
              min(capacity - sold - held) AS remaining, ${belongings}
       FROM ticket_types
       LEFT JOIN quota_ticket_types ON quota_ticket_types.ticket_type_id = ticket_types.id
       LEFT JOIN quotas ON quotas.id = quota_ticket_types.quota_id
       WHERE ${column} = ANY($1::uuid[]) GROUP BY ticket_types.id ORDER BY position, ticket_types.id`,
      [values],
    );
    return rows.map((row) => read(row));
  }
}

const read = <T>(row: Row<T>) => ({
  ...row,
  priceMinor: BigInt(row.priceMinor),
  minimumMinor: row.minimumMinor === null ? null : BigInt(row.minimumMinor),
  maximumMinor: row.maximumMinor === null ? null : BigInt(row.maximumMinor),
  priceSteps: row.priceSteps.map(([startsAt, endsAt, priceMinor]) => ({
    startsAt: startsAt === null ? null : new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
    priceMinor: BigInt(priceMinor),
  })),
});
