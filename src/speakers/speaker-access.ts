import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, EventsService } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { reaches } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import { isOwn } from './domain/own-speaker.js';

/** A speaker that somebody was allowed to change, locked until the transaction ends, and the event. */
export interface AllowedSpeaker {
  readonly speaker: Speaker;
  readonly event: Event;
}

export interface OwnOrManagedSpeaker extends AllowedSpeaker {
  readonly isOwn: boolean;
}

/** Asks whose speaker it is. */
@Injectable()
export class SpeakerAccess {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsService,
    private readonly speakers: SpeakersRepository,
  ) {}

  /** The viewer's own profile; to everybody else there is no such speaker. */
  async requireOwn(viewer: Viewer, id: string): Promise<AllowedSpeaker> {
    const speaker = await this.speakers.lock(id);
    const event = isOwn(viewer, speaker) ? await this.reachedEvent(viewer, speaker) : null;
    if (!event) throw new NotFound('speaker');
    return { speaker, event };
  }

  /** The viewer's own profile, or one that the viewer manages; `isOwn` says which. */
  async requireOwnOrManaged(viewer: Viewer, id: string): Promise<OwnOrManagedSpeaker> {
    const speaker = await this.speakers.lock(id);
    const own = isOwn(viewer, speaker) ? await this.reachedEvent(viewer, speaker) : null;
    if (own) return { speaker, event: own, isOwn: true };
    const { event } = await this.access.require(viewer, 'speaker:manage', speaker.eventId, 'speaker');
    return { speaker, event, isOwn: false };
  }

  /** Writes down what an organizer did to somebody else's profile; what people do to their own is their affair. */
  async recordManaged(
    viewer: Viewer,
    { speaker, event, isOwn }: OwnOrManagedSpeaker,
    action: string,
    changes: Record<string, unknown>,
  ): Promise<void> {
    if (!isOwn) await this.access.record(viewer, event, { action, subjectId: speaker.id, changes });
  }

  /** Whether the viewer may read what is for organizers only. Of many rows of one event it is asked once. */
  mayManage(viewer: Viewer, event: Pick<Event, 'organizationId'>): Promise<boolean> {
    return this.access.allows(viewer, 'speaker:manage', event);
  }

  /** The same for what is for organizers and the speaker. */
  async mayKnow(
    viewer: Viewer,
    speaker: Pick<Speaker, 'userId'>,
    event: Pick<Event, 'organizationId'>,
  ): Promise<boolean> {
    if (isOwn(viewer, speaker) && this.access.mayReadOwn(viewer, event)) return true;
    return this.mayManage(viewer, event);
  }

  private async reachedEvent(viewer: Viewer, { eventId }: Speaker): Promise<Event | null> {
    const [event] = await this.events.list([eventId]);
    return event && reaches(viewer, event.organizationId) ? event : null;
  }
}
