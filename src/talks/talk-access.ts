import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { type Speaker, SpeakersService } from '../speakers/index.js';
import type { Talk } from './data/talk.entity.js';
import { TalksRepository } from './data/talks.repository.js';
import { requireStillIn } from './domain/refusals.js';

/** A talk that somebody was allowed to change, locked with its event until the transaction ends, and who gives it. */
export interface AllowedTalk {
  readonly talk: Talk;
  readonly event: Event;
  readonly speakers: readonly Speaker[];
}

/** Asks whose talk it is. */
@Injectable()
export class TalkAccess {
  constructor(
    private readonly access: EventAccess,
    private readonly talks: TalksRepository,
    private readonly speakers: SpeakersService,
  ) {}

  /** A talk that the viewer gives, or one of an event whose talks the viewer manages. */
  async requireOwnOrManaged(viewer: Viewer, id: string): Promise<AllowedTalk> {
    const { eventId } = await this.talks.get(id);
    const speakerIds = (await this.talks.listSpeakers([id])).map(({ speakerId }) => speakerId);
    const speakers = await this.speakers.list(speakerIds);
    const event = await this.lockEvent(viewer, eventId, givenBy(viewer, speakers));
    const talk = await this.talks.lock(id);
    requireStillIn(eventId, talk);
    return { talk, event, speakers };
  }

  /** Writes down who changed what belongs to a talk. */
  record(viewer: Viewer, { event, talk }: AllowedTalk, action: string, changes: Record<string, unknown>) {
    return this.access.record(viewer, event, { action, subjectId: talk.id, changes });
  }

  private async lockEvent(viewer: Viewer, eventId: string, isOwn: boolean): Promise<Event> {
    if (isOwn) return this.access.lockForOwn(viewer, eventId, 'talk');
    return (await this.access.requireLocked(viewer, 'talk:manage', eventId, 'talk')).event;
  }
}

const givenBy = ({ userId }: Viewer, speakers: readonly Pick<Speaker, 'userId'>[]): boolean =>
  userId !== null && speakers.some((speaker) => speaker.userId === userId);
