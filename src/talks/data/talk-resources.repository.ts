import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { TalkResource } from './talk-resource.entity.js';

@Injectable()
export class TalkResourcesRepository {
  constructor(private readonly db: Database) {}

  /** Of several talks, each list in its order. */
  list(talkIds: readonly string[]): Promise<TalkResource[]> {
    if (talkIds.length === 0) return Promise.resolve([]);
    const order = { position: 'ASC', id: 'ASC' } as const;
    return this.db.repository(TalkResource).find({ where: { talkId: In(talkIds) }, order });
  }

  async get(id: string): Promise<TalkResource> {
    const resource = await this.db.repository(TalkResource).findOneBy({ id });
    if (!resource) throw new NotFound('resource');
    return resource;
  }

  async insert(resource: TalkResource): Promise<void> {
    await this.db.repository(TalkResource).insert(resource);
  }

  async save(resource: TalkResource): Promise<void> {
    await this.db.repository(TalkResource).save(resource);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(TalkResource).delete({ id });
  }
}
