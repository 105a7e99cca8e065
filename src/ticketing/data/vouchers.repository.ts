import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import { isCode, readCode } from '../domain/voucher-terms.js';
import { VoucherTicketType } from './voucher-ticket-type.entity.js';
import { Voucher } from './voucher.entity.js';

/** A voucher with the ids of the ticket types that it is for; none: all. */
export type LimitedVoucher = Voucher & { readonly ticketTypeIds: readonly string[] };

const newestFirst: Order<Voucher> = {
  name: 'vouchers',
  column: 'voucher.created_at',
  type: 'timestamptz',
  descending: true,
  key: ({ createdAt }) => createdAt,
};

/** Vouchers. Using one is one conditional UPDATE; the table's CHECK refuses what slips past it. */
@Injectable()
export class VouchersRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<LimitedVoucher> {
    const [voucher] = await this.list([id]);
    if (!voucher) throw new NotFound('voucher');
    return voucher;
  }

  list(ids: readonly string[]): Promise<LimitedVoucher[]> {
    return this.find({ id: In(ids) });
  }

  /** As people type it. */
  async findByCode(eventId: string, text: string): Promise<LimitedVoucher | null> {
    const code = readCode(text);
    const [voucher] = isCode(code) ? await this.find({ eventId, code }) : [];
    return voucher ?? null;
  }

  /** All of an event, the oldest first. */
  async listOfEvent(eventId: string): Promise<LimitedVoucher[]> {
    const links = await this.db.repository(VoucherTicketType).findBy({ eventId });
    return withTicketTypes(await this.rows({ eventId }), links);
  }

  /** Whose code begins with the text or whose tag contains it. */
  page(eventId: string, search: string, request: PageRequest): Promise<Page<Voucher>> {
    const query = this.db
      .repository(Voucher)
      .createQueryBuilder('voucher')
      .where('voucher.event_id = :eventId', { eventId });
    if (search !== '')
      query.andWhere(
        '(starts_with(voucher.code, upper(:search)) OR strpos(lower(voucher.tag), lower(:search)) > 0)',
        {
          search,
        },
      );
    return paginate(query, newestFirst, request);
  }

  /** Of several vouchers. */
  listTicketTypes(voucherIds: readonly string[]): Promise<VoucherTicketType[]> {
    return voucherIds.length === 0
      ? Promise.resolve([])
      : this.db.repository(VoucherTicketType).findBy({ voucherId: In(voucherIds) });
  }

  async insert(vouchers: readonly LimitedVoucher[]): Promise<void> {
    await this.db.repository(Voucher).insert(vouchers.map(({ ticketTypeIds: _, ...voucher }) => voucher));
    await this.db.repository(VoucherTicketType).insert(vouchers.flatMap(linksOf));
  }

  /** Locked until the transaction ends: nobody uses it meanwhile. */
  async lock(id: string): Promise<LimitedVoucher> {
    await this.db.sql(`SELECT 1 FROM vouchers WHERE id = $1 FOR UPDATE`, [id]);
    return this.get(id);
  }

  async save(voucher: LimitedVoucher): Promise<void> {
    const { ticketTypeIds: _, ...row } = voucher;
    await this.db.repository(Voucher).save(row);
    await this.db.repository(VoucherTicketType).delete({ voucherId: voucher.id });
    await this.db.repository(VoucherTicketType).insert(linksOf(voucher));
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Voucher).delete({ id });
  }

  /** False if it does not work at this instant of the database's clock, or not so often. */
  async use(id: string, uses: number, ofHeld: number): Promise<boolean> {
    const used = await this.db.sql(
      `UPDATE vouchers SET uses = uses + $2, held = held - $3
       WHERE id = $1 AND is_active AND held >= $3 AND (maximum_uses IS NULL OR uses + $2 <= maximum_uses)
         AND (valid_from IS NULL OR valid_from <= clock_timestamp())
         AND (valid_until IS NULL OR valid_until > clock_timestamp()) RETURNING id`,
      [id, uses, ofHeld],
    );
    return used.length === 1;
  }

  async giveBack(id: string, uses: number): Promise<void> {
    await this.db.sql(`UPDATE vouchers SET uses = uses - $2 WHERE id = $1`, [id, uses]);
  }

  async saveCounts({ id, uses, held }: Voucher): Promise<void> {
    await this.db.sql(`UPDATE vouchers SET uses = $2, held = $3 WHERE id = $1`, [id, uses, held]);
  }

  /** By the database's clock, which alone decides whether a voucher works. */
  async now(): Promise<Date> {
    const [row] = await this.db.sql<{ now: Date }>(`SELECT clock_timestamp() AS now`);
    return row?.now ?? new Date(0);
  }

  private async find(where: FindOptionsWhere<Voucher>): Promise<LimitedVoucher[]> {
    const vouchers = await this.rows(where);
    return withTicketTypes(vouchers, await this.listTicketTypes(vouchers.map(({ id }) => id)));
  }

  private rows(where: FindOptionsWhere<Voucher>): Promise<Voucher[]> {
    return this.db.repository(Voucher).find({ where, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}

function withTicketTypes(
  vouchers: readonly Voucher[],
  links: readonly VoucherTicketType[],
): LimitedVoucher[] {
  const byVoucher = Map.groupBy(links, ({ voucherId }) => voucherId);
  return vouchers.map((voucher) => {
    const own = byVoucher.get(voucher.id) ?? [];
    return { ...voucher, ticketTypeIds: own.map(({ ticketTypeId }) => ticketTypeId).sort() };
  });
}

const linksOf = ({ id: voucherId, eventId, ticketTypeIds }: LimitedVoucher) =>
  ticketTypeIds.map((ticketTypeId) => ({ eventId, voucherId, ticketTypeId }));
