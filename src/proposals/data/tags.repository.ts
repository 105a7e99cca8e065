import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { ProposalTag } from './proposal-tag.entity.js';
import { Tag } from './tag.entity.js';

/** The rows of proposals, by the name or alias of their table, that have one of the tags in the parameter `tagIds`. */
export const taggedWithAny = (proposals: string): string =>
  `EXISTS (SELECT 1 FROM proposal_tags WHERE proposal_id = ${proposals}.id AND tag_id = ANY(:tagIds))`;

/** The tags of events, and which proposals have them. */
@Injectable()
export class TagsRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<Tag> {
    const tag = await this.db.repository(Tag).findOneBy({ id });
    if (!tag) throw new NotFound('tag');
    return tag;
  }

  /** In any order. */
  list(ids: readonly string[]): Promise<Tag[]> {
    return this.db.repository(Tag).findBy({ id: In(ids) });
  }

  /** Of several events, each list in the order of the alphabet. */
  listOf(eventIds: readonly string[]): Promise<Tag[]> {
    const order = { key: 'ASC', id: 'ASC' } as const;
    return this.db.repository(Tag).find({ where: { eventId: In(eventIds) }, order });
  }

  async insert(tags: readonly Tag[]): Promise<void> {
    await this.db.repository(Tag).insert([...tags]);
  }

  async save(tag: Tag): Promise<void> {
    await this.db.repository(Tag).save(tag);
  }

  /** From its proposals too. */
  async delete(id: string): Promise<void> {
    await this.db.repository(Tag).delete({ id });
  }

  listOfProposals(proposalIds: readonly string[]): Promise<ProposalTag[]> {
    return this.db.repository(ProposalTag).findBy({ proposalId: In(proposalIds) });
  }

  /** What is there stays. */
  async put(eventId: string, proposalIds: readonly string[], tagIds: readonly string[]): Promise<void> {
    await this.db.sql(
      `INSERT INTO proposal_tags (event_id, proposal_id, tag_id)
       SELECT $1, proposal_id, tag_id FROM unnest($2::uuid[]) AS proposal_id, unnest($3::uuid[]) AS tag_id
       ON CONFLICT DO NOTHING`,
      [eventId, proposalIds, tagIds],
    );
  }

  async take(proposalIds: readonly string[], tagIds: readonly string[]): Promise<void> {
    await this.db.repository(ProposalTag).delete({ proposalId: In(proposalIds), tagId: In(tagIds) });
  }
}
