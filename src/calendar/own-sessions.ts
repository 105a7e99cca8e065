import { Injectable } from '@nestjs/common';
import { BookingReader, BookingStatus, entryIdOf, type ReleasedSession } from '../agenda/index.js';
import { SpeakersService } from '../speakers/index.js';
import { StarsService } from '../stars/index.js';
import { TalksService } from '../talks/index.js';
import { withSpeaker } from './domain/agenda-part.js';

/** Which sessions of which events are somebody's own. */
interface OwnSessions {
  readonly eventIds: readonly string[];
  readonly holds: (session: ReleasedSession) => boolean;
}

/** Sessions that a person is on stage in, has starred the talk of, or has a place in; to wait for one is no appointment. */
@Injectable()
export class OwnSessionsReader {
  constructor(
    private readonly speakers: SpeakersService,
    private readonly stars: StarsService,
    private readonly talks: TalksService,
    private readonly bookings: BookingReader,
  ) {}

  async of(userId: string): Promise<OwnSessions> {
    const profiles = await this.speakers.listOfUser(userId);
    const starred = await this.talks.list(await this.stars.listTalkIdsOf(userId));
    const all = await this.bookings.listOfPeople([userId]);
    const booked = all.filter(({ status }) => status === BookingStatus.BOOKED);
    const isOnStage = withSpeaker(...profiles.map(({ id }) => id));
    const entryIds = new Set([...starred.map(({ id }) => id), ...booked.map(({ entryId }) => entryId)]);
    return {
      eventIds: [...profiles, ...starred, ...booked].map(({ eventId }) => eventId),
      holds: (session) => isOnStage(session) || entryIds.has(entryIdOf(session)),
    };
  }
}
