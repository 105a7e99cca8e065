import { Injectable } from '@nestjs/common';
import { EventsService } from '../events/index.js';
import type { Interval } from '../kernel/interval.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { AvailabilityRepository } from './data/availability.repository.js';
import type { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import type { ExportedSpeaker } from './domain/exported-speaker.js';

/** The speakers of an event for the organizers' own files. */
@Injectable()
export class SpeakerExportService {
  constructor(
    private readonly events: EventsService,
    private readonly speakers: SpeakersRepository,
    private readonly availability: AvailabilityRepository,
  ) {}

  /** All of them by name, with all that organizers know. */
  async list(viewer: Viewer, organizationSlug: string, eventSlug: string): Promise<ExportedSpeaker[]> {
    const event = await this.events.requireAt(viewer, 'speaker:manage', organizationSlug, eventSlug);
    const speakers = await this.speakers.listOfEvent(event.id);
    const intervals = new Map<string, Interval[]>(speakers.map(({ id }) => [id, []]));
    for (const { speakerId, startsAt, endsAt } of await this.availability.list(speakers.map(({ id }) => id)))
      intervals.get(speakerId)?.push({ startsAt, endsAt });
    return speakers.map((speaker) => exported(speaker, intervals.get(speaker.id) ?? []));
  }
}

function exported(
  { eventId: _eventId, createdAt: _createdAt, pictureId: _pictureId, userId, ...speaker }: Speaker,
  availability: readonly Interval[],
): ExportedSpeaker {
  return { ...speaker, hasAccount: userId !== null, availability };
}
