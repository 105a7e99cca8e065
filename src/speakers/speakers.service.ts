import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { FilesService } from '../files/index.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import { freeSlug, isSlug, slugOf } from '../kernel/slug.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { AvailabilityInterval } from './data/availability-interval.entity.js';
import { AvailabilityRepository } from './data/availability.repository.js';
import type { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import { completeProfile, type NewProfile, type Profile } from './domain/profile.js';
import { SpeakerInUse } from './domain/refusals.js';
import { RecordingConsent } from './domain/recording-consent.js';
import { samePerson } from './domain/same-person.js';
import { faultsOfStay } from './domain/stay.js';

/** What is said of a new speaker. */
export type SpeakerDetails = NewProfile & Pick<Speaker, 'email'>;

/** What organizers may change. */
export type SpeakerChanges = Partial<
  Profile & Pick<Speaker, 'email' | 'arrivesAt' | 'departsAt' | 'hotel' | 'internalNotes'>
>;

/** What nobody knows of a new speaker. */
const unknown = {
  pictureId: null,
  arrivesAt: null,
  departsAt: null,
  hotel: '',
  internalNotes: '',
  recordingConsent: null,
  recordingConsentAt: null,
};

@Injectable()
export class SpeakersService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly speakers: SpeakersRepository,
    private readonly availability: AvailabilityRepository,
    private readonly files: FilesService,
    private readonly clock: Clock,
  ) {}

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<Speaker[]> {
    return this.speakers.list(ids);
  }

  /** The user's profiles, one on each event; for other modules, which ask for permission themselves. */
  listOfUser(userId: string): Promise<Speaker[]> {
    return this.speakers.listOfUser(userId);
  }

  /**
   * When these speakers can be on stage, each in order of time and without overlap; one of whom there is none has no
   * restriction. For those who were allowed to know it.
   */
  listAvailability(speakerIds: readonly string[]): Promise<AvailabilityInterval[]> {
    return this.availability.list(speakerIds);
  }

  /** By name; those without a visible talk only for organizers: reviewers of a blind review learn no names here. */
  async page(
    viewer: Viewer,
    event: { id: string; organizationId: string },
    page: PageRequest,
  ): Promise<Page<Speaker>> {
    return this.speakers.page(event.id, await this.access.allows(viewer, 'speaker:manage', event), page);
  }

  async findBySlug(
    viewer: Viewer,
    event: { id: string; organizationId: string },
    slug: string,
  ): Promise<Speaker | null> {
    const speaker = isSlug(slug) ? await this.speakers.findBySlug(event.id, slug) : null;
    if (!speaker || (await this.speakers.isOnStage(speaker.id))) return speaker;
    return (await this.access.allows(viewer, 'speaker:manage', event)) ? speaker : null;
  }

  /** Adds speakers by hand or by import, in one go; all or none. */
  addAll(viewer: Viewer, eventId: string, wanted: readonly SpeakerDetails[]): Promise<Speaker[]> {
    return this.db.transaction(async () => {
      const { event } = await this.access.requireLocked(viewer, 'speaker:manage', eventId);
      const speakers = await this.made(eventId, wanted);
      await this.speakers.insert(speakers);
      await this.access.recordAdded(viewer, event, 'speaker.added', speakers);
      return speakers;
    });
  }

  /**
   * The user as a speaker of the event: the one there is, or a new one with these details; what they leave empty is
   * copied from the user's latest profile. For other modules, which ask for permission themselves, in their transaction,
   * with the event locked: its list of addresses grows.
   */
  async ensure(eventId: string, userId: string, details: SpeakerDetails): Promise<Speaker> {
    const found = await this.speakers.findOfUser(eventId, userId);
    if (found) return found;
    const profile = completeProfile(details, await this.speakers.findLatestOfUser(userId));
    const [speaker] = await this.made(eventId, [{ ...profile, email: details.email }]);
    if (!speaker) throw new Error('One speaker was wanted.');
    speaker.userId = userId;
    await this.speakers.insert([speaker]);
    return speaker;
  }

  /**
   * The speakers of another event as speakers of this one, in their order, each once: the profile that the person has
   * here, or a copy of the other, which belongs to the same account. A refusal to be recorded goes along, a consent is
   * asked for anew. For other modules, which ask for permission themselves, in their transaction, with the event locked.
   */
  async bring(eventId: string, ids: readonly string[]): Promise<string[]> {
    const found = new Map((await this.speakers.list(ids)).map((speaker) => [speaker.id, speaker]));
    const people = ids.flatMap((id) => found.get(id) ?? []);
    const present = await this.speakers.listOfEvent(eventId);
    const missing = people.filter((person) => !samePerson(person, present));
    const made = await this.made(eventId, missing);
    const copies = made.map((copy, index) => ({ ...copy, ...keptOf(missing[index]) }));
    await this.speakers.insert(copies);
    const here = [...present, ...copies];
    return [...new Set(people.flatMap((person) => samePerson(person, here)?.id ?? []))];
  }

  update(viewer: Viewer, id: string, changes: SpeakerChanges): Promise<Speaker> {
    return this.db.transaction(async () => {
      const speaker = await this.speakers.lock(id);
      const { event } = await this.access.require(viewer, 'speaker:manage', speaker.eventId, 'speaker');
      Object.assign(speaker, changes);
      refuseAll(faultsOfStay(speaker, ['changes']));
      await this.speakers.save(speaker);
      const fields = Object.keys(changes);
      await this.access.record(viewer, event, {
        action: 'speaker.updated',
        subjectId: id,
        changes: { fields },
      });
      return speaker;
    });
  }

  remove(viewer: Viewer, id: string): Promise<Speaker> {
    return this.db.refusing({ _fkey: () => new SpeakerInUse() }, async () => {
      const speaker = await this.speakers.lock(id);
      const { event } = await this.access.require(viewer, 'speaker:manage', speaker.eventId, 'speaker');
      await this.speakers.delete(id);
      if (speaker.pictureId !== null) await this.files.remove([speaker.pictureId]);
      await this.access.record(viewer, event, { action: 'speaker.removed', subjectId: id });
      return speaker;
    });
  }

  private async made(eventId: string, wanted: readonly SpeakerDetails[]): Promise<Speaker[]> {
    const taken = await this.speakers.listSlugs(eventId);
    const createdAt = this.clock.now();
    return wanted.map((details) => {
      const slug = freeSlug(slugOf(details.name, 'speaker'), taken);
      taken.add(slug);
      const own = { id: newId(), eventId, userId: null, slug, createdAt };
      return { ...unknown, ...completeProfile(details), ...own, email: details.email };
    });
  }
}

/** What a copy of a profile has besides the profile. */
function keptOf(speaker: Speaker | undefined) {
  if (!speaker) return {};
  const { userId, recordingConsent, recordingConsentAt } = speaker;
  const isRefused = recordingConsent === RecordingConsent.REFUSED;
  return isRefused ? { userId, recordingConsent, recordingConsentAt } : { userId };
}
