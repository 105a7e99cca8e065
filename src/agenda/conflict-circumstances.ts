import { Injectable } from '@nestjs/common';
import { EventPartsService } from '../events/index.js';
import { byId } from '../kernel/by-id.js';
import type { Interval } from '../kernel/interval.js';
import { SpeakersService } from '../speakers/index.js';
import { StarsService } from '../stars/index.js';
import type { Circumstances, JudgedSession } from './domain/conflict-rules/rule.js';

/** The dates of an event, and which one. */
export type DatedEvent = Interval & { readonly id: string };

/** What the sessions of drafts are held against, in other modules. */
@Injectable()
export class ConflictCircumstances {
  constructor(
    private readonly parts: EventPartsService,
    private readonly speakers: SpeakersService,
    private readonly stars: StarsService,
  ) {}

  async roomsOf({ id }: DatedEvent): Promise<Circumstances['rooms']> {
    return byId(await this.parts.list('room', [id]));
  }

  /** With as many statements for any number of sessions; `rooms` are all of the event. */
  async of(
    event: DatedEvent,
    sessions: readonly JudgedSession[],
    rooms: Circumstances['rooms'],
  ): Promise<Circumstances> {
    const speakerIds = sessions.flatMap((each) => [...each.speakerIds, ...each.hostIds]);
    const formats = await this.parts.list('session format', [event.id]);
    const availability = await this.speakers.listAvailability([...new Set(speakerIds)]);
    return {
      event,
      rooms,
      formatMinutes: new Map(formats.map(({ id, durationMinutes }) => [id, durationMinutes])),
      availability: Map.groupBy(availability, ({ speakerId }) => speakerId),
      stars: await this.stars.countOf(sessions.flatMap(({ talkId }) => talkId ?? [])),
    };
  }
}
