import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { NotFound } from '../kernel/denial.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Talk } from './data/talk.entity.js';
import { speakersOf, type TalkFilter, TalksRepository } from './data/talks.repository.js';
import { TalkInUse, TalkIsTentative } from './domain/refusals.js';
import { TalkAddresses } from './talk-addresses.js';
import { TalkResourceFiles } from './talk-resource-files.js';

/** What is said of a talk, with its speakers in order. */
export type TalkDetails = Pick<
  Talk,
  'title' | 'abstract' | 'language' | 'level' | 'trackId' | 'sessionFormatId'
> & {
  readonly speakerIds: readonly string[];
};

export type TalkChanges = Partial<TalkDetails & Pick<Talk, 'isVisible' | 'isFeatured' | 'slug'>>;

/** What holds on to a talk: foreign keys, and the rule that an accepted proposal has one. */
const whenInUse = { _fkey: () => new TalkInUse(), _talk_check: () => new TalkInUse() };

interface EventOfTalks {
  readonly id: string;
  readonly organizationId: string;
}

/** The programme of an event; to others than its members hidden talks do not exist. */
@Injectable()
export class TalksService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly talks: TalksRepository,
    private readonly addresses: TalkAddresses,
    private readonly files: TalkResourceFiles,
    private readonly clock: Clock,
  ) {}

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<Talk[]> {
    return this.talks.list(ids);
  }

  /** The ids of each talk's speakers, in order. */
  async listSpeakerIds(talkIds: readonly string[]): Promise<{ talkId: string; speakerId: string }[]> {
    return this.talks.listSpeakers(talkIds);
  }

  /** By title; hidden ones only for the event's members, tentative ones for those who manage talks. */
  async page(
    viewer: Viewer,
    event: EventOfTalks,
    filter: Omit<TalkFilter, 'withHidden' | 'withTentative'>,
    page: PageRequest,
  ): Promise<Page<Talk>> {
    const withHidden = await this.access.allows(viewer, 'event:read-draft', event);
    const withTentative = await this.access.allows(viewer, 'talk:manage', event);
    return this.talks.page(event.id, { ...filter, withHidden, withTentative }, page);
  }

  /** The talk that has this address in the event or had it, which may be in another event by now. */
  findBySlug(viewer: Viewer, event: EventOfTalks, slug: string): Promise<Talk | null> {
    return this.addresses.find(viewer, event, slug);
  }

  /** Those that everybody may see, of several speakers. */
  listVisibleOfSpeakers(speakerIds: readonly string[]): Promise<(Talk & { speakerId: string })[]> {
    return this.talks.listOfSpeakers(speakerIds, false);
  }

  /** Adds talks by hand or by import, in one go; all or none. */
  addAll(viewer: Viewer, eventId: string, wanted: readonly TalkDetails[]): Promise<Talk[]> {
    return this.db.refusing(missing, async () => {
      const { event } = await this.access.requireLocked(viewer, 'talk:manage', eventId);
      const talks = await this.insert(eventId, wanted);
      await this.access.recordAdded(viewer, event, 'talk.added', talks);
      return talks;
    });
  }

  /**
   * Makes a talk of an accepted proposal, in the transaction and with the permission of whoever accepts it, who has
   * locked the event: its list of addresses grows. A tentative one is tried for a proposal that is not accepted.
   */
  async addFromProposal(eventId: string, details: TalkDetails, { isTentative = false } = {}): Promise<Talk> {
    const [talk] = await this.insert(eventId, [details], { isTentative, isConfirmed: false });
    if (!talk) throw new Error('One talk was wanted.');
    return talk;
  }

  /**
   * Follows a proposal that changed after it became this talk, as `addFromProposal` took it in. Of a talk that was moved
   * since, what belongs to the proposal's event stays as it is.
   */
  async changeFromProposal(
    id: string,
    eventId: string,
    changes: Partial<Omit<TalkDetails, 'speakerIds'>>,
  ): Promise<void> {
    const talk = await this.talks.lock(id);
    const { trackId: _track, sessionFormatId: _format, ...texts } = changes;
    const followed = talk.eventId === eventId ? changes : texts;
    await this.talks.save(Object.assign(talk, followed, { updatedAt: this.clock.now() }));
  }

  /** The same for its speakers, in order. */
  async changeSpeakersFromProposal(id: string, speakerIds: readonly string[]): Promise<void> {
    const talk = await this.talks.lock(id);
    await this.talks.replaceSpeakers(talk, speakerIds);
    await this.talks.save(Object.assign(talk, { updatedAt: this.clock.now() }));
  }

  /** Shows talks to everybody, in the transaction and with the permission of whoever publishes an agenda. */
  async show(ids: readonly string[]): Promise<void> {
    await this.talks.show(ids, this.clock.now());
  }

  /** A talk whose submitter said no is no highlight, though it stands on the agenda still. */
  unfeature(id: string): Promise<void> {
    return this.talks.unfeature(id, this.clock.now());
  }

  /** Notes whether the speakers of a talk that came from a proposal have promised to give it. */
  setConfirmed(id: string, isConfirmed: boolean): Promise<void> {
    return this.talks.setConfirmed(id, isConfirmed);
  }

  update(viewer: Viewer, id: string, { speakerIds, slug, ...changes }: TalkChanges): Promise<Talk> {
    return this.db.refusing(missing, async () => {
      if (slug !== undefined) await this.addresses.lock(viewer, id);
      const talk = await this.talks.lock(id);
      const { event } = await this.access.require(viewer, 'talk:manage', talk.eventId, 'talk');
      if (slug !== undefined) await this.addresses.change(talk, slug);
      if (talk.isTentative && changes.isVisible) throw new TalkIsTentative();
      Object.assign(talk, changes, { updatedAt: this.clock.now() });
      await this.talks.save(talk);
      if (speakerIds) await this.talks.replaceSpeakers(talk, speakerIds);
      const fields = [
        ...Object.keys(changes),
        ...(slug === undefined ? [] : ['slug']),
        ...(speakerIds ? ['speakerIds'] : []),
      ];
      await this.access.record(viewer, event, { action: 'talk.updated', subjectId: id, changes: { fields } });
      return talk;
    });
  }

  remove(viewer: Viewer, id: string): Promise<Talk> {
    return this.db.transaction(async () => {
      const talk = await this.talks.lock(id);
      const { event } = await this.access.require(viewer, 'talk:manage', talk.eventId, 'talk');
      await this.delete(id);
      await this.access.record(viewer, event, { action: 'talk.removed', subjectId: id });
      return talk;
    });
  }

  /** Takes the talk of a proposal that is no longer accepted out of the programme, as `addFromProposal` took it in. */
  removeOfProposal(id: string): Promise<void> {
    return this.delete(id);
  }

  private delete(id: string): Promise<void> {
    return this.db.refusing(whenInUse, async () => {
      await this.files.removeOf(id);
      await this.talks.delete(id);
    });
  }

  private async insert(
    eventId: string,
    wanted: readonly TalkDetails[],
    standing = { isTentative: false, isConfirmed: true },
  ): Promise<Talk[]> {
    const addressFor = await this.addresses.chooserFor(eventId);
    const now = this.clock.now();
    const talks = wanted.map(({ speakerIds, ...details }) => {
      const talk: Talk = {
        ...details,
        id: newId(),
        eventId,
        slug: addressFor(details.title),
        isVisible: false,
        isFeatured: false,
        ...standing,
        createdAt: now,
        updatedAt: now,
      };
      return { talk, speakers: speakersOf(talk, speakerIds) };
    });
    await this.talks.insert(talks.map(({ talk }) => talk));
    await this.talks.insertSpeakers(talks.flatMap(({ speakers }) => speakers));
    return talks.map(({ talk }) => talk);
  }
}

/** The foreign keys refuse tracks, formats and speakers of other events just like those that do not exist. */
const missing = {
  talk_speakers_speaker_fkey: () => new NotFound('speaker'),
  talks_track_fkey: () => new NotFound('track'),
  talks_session_format_fkey: () => new NotFound('session format'),
};
