import { Injectable } from '@nestjs/common';
import { byId } from '../kernel/by-id.js';
import { type Event, EventAccess, EventsService } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { RecordingConsent, SpeakersService } from '../speakers/index.js';
import type { TalkResource } from './data/talk-resource.entity.js';
import { TalkResourcesRepository } from './data/talk-resources.repository.js';
import { TalksRepository } from './data/talks.repository.js';
import { isPublic } from './domain/talk-resource.js';

/** All resources of a talk in order, each with whether it is public now; and whose talk it is. */
export interface ResourcesOfTalk {
  readonly talkId: string;
  readonly resources: readonly (TalkResource & { readonly isPublic: boolean })[];
  readonly event: Event;
  readonly userIds: readonly (string | null)[];
}

/** Who sees which resources of talks. */
@Injectable()
export class TalkResourceReader {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsService,
    private readonly speakers: SpeakersService,
    private readonly talks: TalksRepository,
    private readonly resources: TalkResourcesRepository,
    private readonly clock: Clock,
  ) {}

  /** With five statements for any number of talks, for those who were allowed to know the ids. */
  async list(talkIds: readonly string[]): Promise<ResourcesOfTalk[]> {
    const talks = await this.talks.list(talkIds);
    const events = byId(await this.events.list([...new Set(talks.map(({ eventId }) => eventId))]));
    const given = await this.talks.listSpeakers(talkIds);
    const giving = Map.groupBy(given, ({ talkId }) => talkId);
    const people = byId(await this.speakers.list([...new Set(given.map(({ speakerId }) => speakerId))]));
    const resources = Map.groupBy(await this.resources.list(talkIds), ({ talkId }) => talkId);
    const now = this.clock.now();
    return talks.flatMap(({ id: talkId, eventId }) => {
      const event = events.get(eventId);
      if (!event) return [];
      const speakers = (giving.get(talkId) ?? []).flatMap(({ speakerId }) => people.get(speakerId) ?? []);
      const circumstances = {
        endsAt: event.endsAt,
        isRecordingRefused: speakers.some((each) => each.recordingConsent === RecordingConsent.REFUSED),
      };
      const seen = (resources.get(talkId) ?? []).map((resource) => ({
        ...resource,
        isPublic: isPublic(resource, circumstances, now),
      }));
      return [{ talkId, event, resources: seen, userIds: speakers.map(({ userId }) => userId) }];
    });
  }

  /** All of them to members and to who gives the talk, else those that are public. */
  async visibleTo(viewer: Viewer, { resources, event, userIds }: ResourcesOfTalk) {
    const isOwn = this.access.mayReadOwn(viewer, event) && userIds.includes(viewer.userId);
    if (isOwn || (await this.access.allows(viewer, 'event:read-draft', event))) return resources;
    return resources.filter((resource) => resource.isPublic);
  }
}
