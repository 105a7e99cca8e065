import { Injectable } from '@nestjs/common';
import { type Placement, SessionKind } from '../agenda/index.js';
import { EventKind, EventsService } from '../events/index.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import {
  keynoteSessions,
  lightningSessions,
  otherSessions,
  releaseNote,
  sinceTheRelease,
  talkSessions,
  workshopSessions,
} from './content/conference-agenda.js';
import { speakers, talks } from './content/conference-talks.js';
import { conference } from './content/conference.js';
import { DemoCall, type RunningCall } from './demo-call.js';
import { eventDetails } from './demo-events.js';
import { DemoChoices } from './demo-choices.js';
import { DemoProgramme, otherPlacements, type Places, talkPlacements } from './demo-programme.js';
import { DemoShop } from './demo-shop.js';
import type { FoundedDemo } from './demo-team.js';
import { type IdOf, idsByName } from './domain/by-name.js';
import { dayOf, instantOf, weekdayAhead } from './domain/demo-dates.js';

const { TALK, WORKSHOP } = SessionKind;

/** The three days in Lisbon. */
@Injectable()
export class DemoConference {
  constructor(
    private readonly events: EventsService,
    private readonly programme: DemoProgramme,
    private readonly call: DemoCall,
    private readonly choices: DemoChoices,
    private readonly shop: DemoShop,
    private readonly clock: Clock,
  ) {}

  async load({
    organizer,
    committee,
    visitors,
    conferenceOrganizationId,
  }: FoundedDemo): Promise<RunningCall> {
    const instant = this.instants();
    const { event } = conference;
    const startsAt = instant(1, event.opens);
    const endsAt = instant(event.days, event.closes);
    const kind = EventKind.CONFERENCE;
    const details = eventDetails({ ...event, kind, startsAt, endsAt, description: description() });
    const { id } = await this.events.create(organizer, conferenceOrganizationId, details);
    const parts = await this.programme.addParts(organizer, id, conference);
    const added = await this.programme.addTalks(organizer, id, parts, { speakers, talks });
    await this.events.publish(organizer, id);
    const call = await this.call.load(organizer, committee, id, parts);
    const talk = idsByName([...added, ...call.talks]);
    const session = await this.arrange(organizer, id, { room: parts.room, talk, instant });
    await this.choices.load(organizer, visitors, { talk, session });
    await this.shop.open(organizer, id);
    return call;
  }

  /** What has happened just now: to be told, where the rest is past. */
  announce(organizer: SignedInViewer, call: RunningCall): Promise<void> {
    return this.call.announce(organizer, call);
  }

  /** After the announcement, which would mail them their tickets. */
  admitSpeakers(organizer: SignedInViewer, call: RunningCall): Promise<void> {
    return this.call.admitSpeakers(organizer, call);
  }

  /** Publishes a first release; the draft then goes on. Answers with the released sessions by the ids of their talks. */
  private async arrange(organizer: Viewer, eventId: string, places: Places): Promise<IdOf> {
    const { moved, added } = sinceTheRelease;
    const placed = await this.programme.place(organizer, eventId, released(places));
    await this.programme.publish(organizer, eventId, releaseNote);
    const talkId = places.talk(moved.talk);
    const session = idsByName(
      placed.flatMap((each) => (each.talkId === null ? [] : [[each.talkId, each.id]])),
    );
    await this.programme.move(organizer, session(talkId), places.room(moved.room));
    await this.programme.place(organizer, eventId, talkPlacements(added, TALK, places));
    return session;
  }

  /** The first day is the first. */
  private instants(): Places['instant'] {
    const { timeZone, weeksAhead, weekday } = conference.event;
    const first = weekdayAhead(dayOf(this.clock.now(), timeZone), weeksAhead, weekday);
    return (day, time) => instantOf(first.add({ days: day - 1 }), time, timeZone);
  }
}

const released = (places: Places): Placement[] => [
  ...talkPlacements([...keynoteSessions, ...talkSessions, ...lightningSessions], TALK, places),
  ...talkPlacements(workshopSessions, WORKSHOP, places),
  ...otherPlacements(otherSessions, places),
];

function description(): string {
  const { description: paragraph, goodToKnow } = conference.event;
  return [paragraph.join(' '), ...goodToKnow].join('\n\n');
}
