import { Injectable } from '@nestjs/common';
import { EventPartsLoader } from '../../events/index.js';
import { InvalidInput } from '../../kernel/user-error.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { TalksLoader } from '../../talks/index.js';
import { type AgendaFilter, isWanted } from '../domain/agenda-filter.js';
import type { SessionType } from './session.type.js';

/** A filter, and the zone in which its day is one. */
export interface FilterOfEvent extends AgendaFilter {
  readonly timeZone: string;
}

/** Narrows agendas, for a whole request with the same few statements. */
@Injectable()
export class AgendaFilters {
  constructor(
    private readonly parts: EventPartsLoader,
    private readonly talks: TalksLoader,
  ) {}

  /** Refuses rooms and tracks of other events like those that do not exist. */
  async check({ room, track }: AgendaFilter, eventId: string, context: GraphqlContext): Promise<void> {
    if (room != null && (await this.parts.room.load(context, room))?.eventId !== eventId)
      throw new InvalidInput('The event has no such room.', ['room']);
    if (track != null && (await this.parts.track.load(context, track))?.eventId !== eventId)
      throw new InvalidInput('The event has no such track.', ['track']);
  }

  async narrow(
    sessions: readonly SessionType[],
    filter: FilterOfEvent,
    context: GraphqlContext,
  ): Promise<SessionType[]> {
    const tracks = filter.track == null ? new Map<string, string>() : await this.tracksOf(sessions, context);
    return sessions.filter((session) => isWanted(filter, session, filter.timeZone, tracks));
  }

  private async tracksOf(
    sessions: readonly SessionType[],
    context: GraphqlContext,
  ): Promise<Map<string, string>> {
    const ids = sessions.flatMap(({ talkId }) => talkId ?? []);
    const talks = await Promise.all(ids.map((id) => this.talks.talk.load(context, id)));
    return new Map(
      talks.flatMap((talk) => (talk?.isVisible && talk.trackId !== null ? [[talk.id, talk.trackId]] : [])),
    );
  }
}
