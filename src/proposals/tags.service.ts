import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, NameTaken } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { ProposalTag } from './data/proposal-tag.entity.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import type { Tag } from './data/tag.entity.js';
import { TagsRepository } from './data/tags.repository.js';
import { distinctTagNames, faultsOfTagCount, keyOfTag } from './domain/tag.js';

/** Which tags proposals get and lose, by their names. */
export interface Tagging {
  readonly proposalIds: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** By which words a committee sorts its proposals. Each change locks the event: of two the second knows the first. */
@Injectable()
export class TagsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly tags: TagsRepository,
  ) {}

  /** In any order. */
  list(ids: readonly string[]): Promise<Tag[]> {
    return this.tags.list(ids);
  }

  /** Of several events, each list in the order of the alphabet. */
  listOf(eventIds: readonly string[]): Promise<Tag[]> {
    return this.tags.listOf(eventIds);
  }

  listOfProposals(proposalIds: readonly string[]): Promise<ProposalTag[]> {
    return this.tags.listOfProposals(proposalIds);
  }

  add(viewer: Viewer, eventId: string, name: string): Promise<Tag> {
    return this.sayingWhy(name, async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      const present = await this.tags.listOf([eventId]);
      refuseAll(faultsOfTagCount(present.length + 1, 'name'));
      const tag: Tag = { id: newId(), eventId, name, key: keyOfTag(name) };
      await this.tags.insert([tag]);
      await this.record(viewer, event, tag, 'added');
      return tag;
    });
  }

  rename(viewer: Viewer, id: string, name: string): Promise<Tag> {
    return this.sayingWhy(name, async () => {
      const { event } = await this.lock(viewer, id);
      const tag: Tag = { ...(await this.tags.get(id)), name, key: keyOfTag(name) };
      await this.tags.save(tag);
      await this.record(viewer, event, tag, 'renamed');
      return tag;
    });
  }

  remove(viewer: Viewer, id: string): Promise<Tag> {
    return this.db.transaction(async () => {
      const { event } = await this.lock(viewer, id);
      const tag = await this.tags.get(id);
      await this.tags.delete(id);
      await this.record(viewer, event, tag, 'removed');
      return tag;
    });
  }

  /** All of these proposals get and lose the same tags; names that are new become tags. In the order of the ids. */
  tagAll(viewer: Viewer, eventId: string, { proposalIds, add, remove }: Tagging): Promise<Proposal[]> {
    return this.db.transaction(async () => {
      const { event } = await this.access.requireLocked(viewer, 'proposal:decide', eventId);
      const found = new Map((await this.proposals.list(proposalIds)).map((each) => [each.id, each]));
      const proposals = proposalIds.map((id) => found.get(id)).filter((each) => each?.eventId === eventId);
      if (proposals.length < proposalIds.length) throw new NotFound('proposal');
      const known = await this.ensure(eventId, distinctTagNames(add));
      const idsOf = (names: readonly string[]) =>
        names.map((name) => known.get(keyOfTag(name))).filter((id) => id !== undefined);
      await this.tags.put(eventId, proposalIds, idsOf(add));
      await this.tags.take(proposalIds, idsOf(remove));
      const changes = { count: proposalIds.length, added: add.length, removed: remove.length };
      await this.access.record(viewer, event, { action: 'proposal.tagged', subjectId: eventId, changes });
      return proposals.filter((each) => each !== undefined);
    });
  }

  /** The ids of all the event's tags by their keys, these names among them. */
  private async ensure(eventId: string, names: readonly string[]): Promise<Map<string, string>> {
    const known = new Map((await this.tags.listOf([eventId])).map(({ key, id }) => [key, id]));
    const missing = names.filter((name) => !known.has(keyOfTag(name)));
    refuseAll(faultsOfTagCount(known.size + missing.length, 'add'));
    const tags = missing.map((name) => ({ id: newId(), eventId, name, key: keyOfTag(name) }));
    await this.tags.insert(tags);
    return new Map([...known, ...tags.map(({ key, id }) => [key, id] as const)]);
  }

  private async lock(viewer: Viewer, id: string) {
    const { eventId } = await this.tags.get(id);
    return this.access.requireLocked(viewer, 'call:manage', eventId, 'tag');
  }

  private record(viewer: Viewer, event: Event, { id, name }: Tag, verb: string): Promise<void> {
    return this.access.record(viewer, event, { action: `tag.${verb}`, subjectId: id, changes: { name } });
  }

  private sayingWhy<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.db.refusing({ tags_event_id_key_key: () => new NameTaken(name) }, work);
  }
}
