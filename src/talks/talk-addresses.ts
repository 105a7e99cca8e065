import { Injectable } from '@nestjs/common';
import { type Allowed, EventAccess, EventsService } from '../events/index.js';
import { freeSlug, isSlug, slugOf } from '../kernel/slug.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Talk } from './data/talk.entity.js';
import { TalkSlugsRepository } from './data/talk-slugs.repository.js';
import { TalksRepository } from './data/talks.repository.js';
import { requireStillIn, TalkSlugTaken } from './domain/refusals.js';

/** Where talks are found. An address leads to its talk for good, also when the talk has another one since. */
@Injectable()
export class TalkAddresses {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsService,
    private readonly talks: TalksRepository,
    private readonly slugs: TalkSlugsRepository,
  ) {}

  /** To others than members there is no hidden talk, and none that has gone to a draft. */
  async find(
    viewer: Viewer,
    event: { readonly id: string; readonly organizationId: string },
    slug: string,
  ): Promise<Talk | null> {
    const talk = isSlug(slug) ? await this.slugs.findTalk(event.id, slug) : null;
    if (!talk) return null;
    const needed = talk.isTentative ? 'talk:manage' : 'event:read-draft';
    if (!talk.isVisible && !(await this.access.allows(viewer, needed, event))) return null;
    if (talk.eventId === event.id) return talk;
    const [present] = await this.events.list([talk.eventId]);
    return present && (await this.access.isVisible(viewer, present)) ? talk : null;
  }

  /** What gives each title an address of its own in an event, while that is locked. */
  async chooserFor(eventId: string): Promise<(title: string) => string> {
    const taken = await this.slugs.listTaken(eventId);
    return (title) => {
      const slug = freeSlug(slugOf(title, 'talk'), taken);
      taken.add(slug);
      return slug;
    };
  }

  /** The talk with its event, both locked in the order in which everybody locks them: addresses are decided there. */
  async lock(viewer: Viewer, id: string): Promise<Allowed & { talk: Talk }> {
    const { eventId } = await this.talks.get(id);
    const allowed = await this.access.requireLocked(viewer, 'talk:manage', eventId, 'talk');
    const talk = await this.talks.lock(id);
    requireStillIn(eventId, talk);
    return { ...allowed, talk };
  }

  /**
   * An address for a locked talk in another event, which is locked too: that which it has, if it is free there or was the
   * talk's own before. The one that it leaves leads to it from now on.
   */
  async chooseElsewhere(talk: Talk, eventId: string): Promise<string> {
    await this.slugs.keep(talk);
    const owner = await this.slugs.findTalk(eventId, talk.slug);
    const isOurs = !owner || owner.id === talk.id;
    const slug = isOurs ? talk.slug : freeSlug(talk.slug, await this.slugs.listTaken(eventId));
    await this.slugs.takeBack(talk.id, eventId, slug);
    return slug;
  }

  /** Gives a locked talk another address, if it is free or was the talk's own before. */
  async change(talk: Talk, slug: string): Promise<void> {
    if (slug === talk.slug) return;
    const owner = await this.slugs.findTalk(talk.eventId, slug);
    if (owner && owner.id !== talk.id) throw new TalkSlugTaken(slug);
    await this.slugs.keep(talk);
    await this.slugs.takeBack(talk.id, talk.eventId, slug);
    talk.slug = slug;
  }
}
