import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { newId } from '../../kernel/id.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import { AccessCodePart } from './access-code-part.entity.js';
import { AccessCode } from './access-code.entity.js';

/** An access code with the ids of what it is limited to; of a kind none: all. */
export interface LimitedCode extends AccessCode {
  sessionFormatIds: string[];
  trackIds: string[];
}

const newestFirst: Order<AccessCode> = {
  name: 'access-codes',
  column: 'access_code.created_at',
  type: 'timestamptz',
  descending: true,
  key: ({ createdAt }) => createdAt,
};

@Injectable()
export class AccessCodesRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<LimitedCode> {
    const [code] = await this.list([id]);
    if (!code) throw new NotFound('access code');
    return code;
  }

  async findByText(eventId: string, code: string): Promise<LimitedCode | null> {
    const [found] = await this.find({ eventId, code });
    return found ?? null;
  }

  /** In any order. */
  async list(ids: readonly string[]): Promise<LimitedCode[]> {
    return ids.length === 0 ? [] : this.find({ id: In(ids) });
  }

  page(eventId: string, request: PageRequest): Promise<Page<AccessCode>> {
    const query = this.db
      .repository(AccessCode)
      .createQueryBuilder('access_code')
      .where('access_code.event_id = :eventId', { eventId });
    return paginate(query, newestFirst, request);
  }

  async save({ sessionFormatIds, trackIds, ...code }: LimitedCode): Promise<void> {
    const { id: accessCodeId, eventId } = code;
    await this.db.repository(AccessCode).save(code);
    await this.db.repository(AccessCodePart).delete({ accessCodeId });
    const of = { eventId, accessCodeId, trackId: null, sessionFormatId: null };
    await this.db
      .repository(AccessCodePart)
      .insert([
        ...sessionFormatIds.map((sessionFormatId) => ({ ...of, id: newId(), sessionFormatId })),
        ...trackIds.map((trackId) => ({ ...of, id: newId(), trackId })),
      ]);
  }

  /** One proposal more was submitted with it. */
  async use(id: string): Promise<void> {
    await this.db.sql(`UPDATE access_codes SET uses = uses + 1 WHERE id = $1`, [id]);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(AccessCode).delete({ id });
  }

  private async find(where: FindOptionsWhere<AccessCode>): Promise<LimitedCode[]> {
    return this.withParts(await this.db.repository(AccessCode).findBy(where));
  }

  private async withParts(codes: readonly AccessCode[]): Promise<LimitedCode[]> {
    if (codes.length === 0) return [];
    const parts = await this.db
      .repository(AccessCodePart)
      .find({ where: { accessCodeId: In(codes.map(({ id }) => id)) }, order: { id: 'ASC' } });
    return codes.map((code) => {
      const own = parts.filter(({ accessCodeId }) => accessCodeId === code.id);
      return {
        ...code,
        sessionFormatIds: own.flatMap(({ sessionFormatId }) => sessionFormatId ?? []),
        trackIds: own.flatMap(({ trackId }) => trackId ?? []),
      };
    });
  }
}
