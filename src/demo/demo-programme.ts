import { Injectable } from '@nestjs/common';
import {
  AgendaService,
  PublishingService,
  type Placement,
  type Session,
  SessionKind,
} from '../agenda/index.js';
import { EventPartsService, plainRoom } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { SpeakersService } from '../speakers/index.js';
import { TalksService } from '../talks/index.js';
import type {
  DemoOtherSession,
  DemoSession,
  DemoSpeaker,
  DemoTalk,
  DemoTalkSession,
} from './content/shapes.js';
import { type IdOf, idsByName } from './domain/by-name.js';
import { demoMail } from './domain/demo-addresses.js';
import { minutesAfter } from './domain/demo-dates.js';

/** The parts of an event as the content names them. */
export interface DemoParts {
  readonly room: IdOf;
  readonly track: IdOf;
  readonly sessionFormat: IdOf;
}

interface NamedParts {
  readonly rooms: readonly { readonly name: string; readonly capacity: number }[];
  readonly tracks: readonly { readonly name: string; readonly color: string }[];
  readonly sessionFormats: readonly { readonly name: string; readonly durationMinutes: number }[];
}

/** What leads from the names and times of the content to ids and instants. */
export interface Places {
  readonly room: IdOf;
  readonly talk: IdOf;
  readonly instant: (day: number, time: string) => Date;
}

/** Fills an event: rooms, tracks, formats, speakers, talks and what stands on its agenda. */
@Injectable()
export class DemoProgramme {
  constructor(
    private readonly parts: EventPartsService,
    private readonly speakers: SpeakersService,
    private readonly talks: TalksService,
    private readonly agenda: AgendaService,
    private readonly publishing: PublishingService,
  ) {}

  async addParts(viewer: Viewer, eventId: string, wanted: NamedParts): Promise<DemoParts> {
    const roomed = wanted.rooms.map((room) => ({ ...plainRoom, ...room }));
    const rooms = await this.parts.addAll(viewer, 'room', eventId, roomed);
    const tracks = await this.parts.addAll(viewer, 'track', eventId, wanted.tracks);
    const formats = await this.parts.addAll(viewer, 'session format', eventId, wanted.sessionFormats);
    return {
      room: idsByName(rooms.map(({ name, id }) => [name, id])),
      track: idsByName(tracks.map(({ name, id }) => [name, id])),
      sessionFormat: idsByName(formats.map(({ name, id }) => [name, id])),
    };
  }

  /** Answers with the id of each talk under its title. */
  async addTalks(
    viewer: Viewer,
    eventId: string,
    parts: DemoParts,
    { speakers, talks }: { speakers: readonly DemoSpeaker[]; talks: readonly DemoTalk[] },
  ): Promise<(readonly [title: string, id: string])[]> {
    const people = speakers.map(({ name, tagline, biography }) => ({
      name,
      email: demoMail(name),
      tagline,
      biography: biography.join(' '),
    }));
    const added = await this.speakers.addAll(viewer, eventId, people);
    const speaker = idsByName(added.map(({ name, id }) => [name, id]));
    const wanted = talks.map(({ title, abstract, track, format, by }) => ({
      title,
      abstract: abstract.join(' '),
      language: 'en',
      level: null,
      trackId: track === undefined ? null : parts.track(track),
      sessionFormatId: parts.sessionFormat(format),
      speakerIds: by.map(speaker),
    }));
    return (await this.talks.addAll(viewer, eventId, wanted)).map(({ title, id }) => [title, id]);
  }

  /** Answers in the order given. */
  async place(viewer: Viewer, eventId: string, placements: readonly Placement[]): Promise<Session[]> {
    return (await this.agenda.applyPlacements(viewer, eventId, placements)).sessions;
  }

  /** Refuses an agenda with a conflict. */
  async publish(viewer: Viewer, eventId: string, note: string): Promise<void> {
    await this.publishing.publish(viewer, eventId, { note });
  }

  async move(viewer: Viewer, sessionId: string, roomId: string): Promise<void> {
    await this.agenda.move(viewer, sessionId, { roomIds: [roomId] });
  }
}

/** Sessions of talks as the agenda wants them. */
export const talkPlacements = (
  sessions: readonly DemoTalkSession[],
  kind: SessionKind.TALK | SessionKind.WORKSHOP,
  { room, talk, instant }: Places,
): Placement[] =>
  sessions.map((session) => ({
    ...times(session, instant),
    kind,
    talkId: talk(session.talk),
    title: null,
    ...inRoom(room(session.room)),
  }));

/** Breaks and ceremonies as the agenda wants them. */
export const otherPlacements = (
  sessions: readonly DemoOtherSession[],
  { room, instant }: Places,
): Placement[] =>
  sessions.map((session) => ({
    ...times(session, instant),
    kind: SessionKind[session.kind],
    talkId: null,
    title: session.title,
    ...inRoom(room(session.room)),
  }));

const inRoom = (roomId: string) => ({ isInAllRooms: false, roomIds: [roomId], hostIds: [] });

function times(session: DemoSession, instant: Places['instant']): Pick<Placement, 'startsAt' | 'endsAt'> {
  const startsAt = instant(session.day, session.at);
  return { startsAt, endsAt: minutesAfter(startsAt, session.minutes) };
}
