import { Injectable } from '@nestjs/common';
import { SessionKind } from '../agenda/index.js';
import { EventKind, EventsService, SeriesService } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { attendees } from './content/attendees.js';
import { comingEvenings } from './content/evenings-coming.js';
import { pastEvenings } from './content/evenings-past.js';
import { meetup } from './content/meetup.js';
import { attendee } from './content/people.js';
import type { DemoEvening, DemoTalk, DemoTalkSession } from './content/shapes.js';
import { eventDetails } from './demo-events.js';
import { DemoProgramme, otherPlacements, type Places, talkPlacements } from './demo-programme.js';
import type { Offered } from './demo-proposals.js';
import { DemoRegistrations } from './demo-registrations.js';
import { DemoSeriesCall } from './demo-series-call.js';
import { idsByName, type Named } from './domain/by-name.js';
import { dayOf, daysAfter, instantOf, weekdayOfMonth } from './domain/demo-dates.js';

/** The evenings in Porto. */
@Injectable()
export class DemoMeetup {
  constructor(
    private readonly events: EventsService,
    private readonly series: SeriesService,
    private readonly programme: DemoProgramme,
    private readonly registrations: DemoRegistrations,
    private readonly call: DemoSeriesCall,
    private readonly clock: Clock,
  ) {}

  /** `offered` is what the conference's call brought. */
  async load(organizer: Viewer, organizationId: string, offered: Named<Offered>): Promise<void> {
    const { slug, title, description } = meetup.series;
    const wanted = { organizationId, slug, title, description: description.join(' ') };
    const { id: seriesId } = await this.series.create(organizer, wanted);
    for (const evening of [...pastEvenings, ...comingEvenings])
      await this.loadEvening(organizer, { organizationId, seriesId }, evening);
    await this.call.load(organizer, seriesId, offered);
  }

  /** Nobody can register for what is over, so each evening is first planned for tomorrow and then put where it belongs. */
  private async loadEvening(
    organizer: Viewer,
    home: { organizationId: string; seriesId: string },
    evening: DemoEvening,
  ): Promise<void> {
    const instant = this.instants(evening);
    const times = { startsAt: instant(1, meetup.opens), endsAt: instant(1, meetup.closes) };
    const tomorrow = daysAfter(this.clock.now(), 1);
    const planned = { startsAt: tomorrow, endsAt: daysAfter(tomorrow, 1) };
    const details = eventDetails({ ...aboutEvening(evening), ...planned, seriesId: home.seriesId });
    const { id } = await this.events.create(organizer, home.organizationId, details);
    await this.events.publish(organizer, id);
    const { ticketType } = meetup;
    const type = { ...ticketType, capacity: evening.places, registrations: evening.registrations };
    await this.registrations.fill(organizer, id, [type], [attendee, ...attendees.slice(evening.number)]);
    await this.events.update(organizer, id, times);
    await this.arrange(organizer, id, evening, instant);
  }

  private async arrange(organizer: Viewer, id: string, evening: DemoEvening, instant: Places['instant']) {
    const parts = await this.programme.addParts(organizer, id, {
      rooms: [{ name: meetup.room, capacity: evening.places }],
      tracks: [],
      sessionFormats: [meetup.sessionFormat],
    });
    const speakers = evening.talks.map(({ speaker }) => speaker);
    const talks = evening.talks.map(asTalk);
    const added = await this.programme.addTalks(organizer, id, parts, { speakers, talks });
    const places = { room: parts.room, talk: idsByName(added), instant };
    await this.programme.place(organizer, id, [
      ...talkPlacements(talks.map(asSession), SessionKind.TALK, places),
      ...otherPlacements(meetup.otherSessions, places),
    ]);
    await this.programme.publish(organizer, id, '');
  }

  private instants({ month }: DemoEvening): Places['instant'] {
    const { timeZone, weekday, week } = meetup;
    const day = weekdayOfMonth(dayOf(this.clock.now(), timeZone), month, { weekday, week });
    return (_, time) => instantOf(day, time, timeZone);
  }
}

const aboutEvening = ({ number, theme, teaser, venue }: DemoEvening) => ({
  slug: `evening-${String(number)}`,
  title: `${meetup.organization.name} #${String(number)}: ${theme}`,
  description: teaser.join(' '),
  kind: EventKind.MEETUP,
  timeZone: meetup.timeZone,
  currency: meetup.currency,
  venue,
});

const asTalk = ({ title, abstract, speaker }: DemoEvening['talks'][0]): DemoTalk => ({
  title,
  abstract,
  by: [speaker.name],
  format: meetup.sessionFormat.name,
});

const asSession = ({ title }: DemoTalk, index: number): DemoTalkSession => ({
  day: 1,
  at: meetup.talksAt[index] ?? meetup.opens,
  minutes: meetup.sessionFormat.durationMinutes,
  room: meetup.room,
  talk: title,
});
