import { normalizeLine } from '../../kernel/text.js';
import { DoubtKind, doubtful, type Doubt, skipping } from './doubt.js';
import { htmlToMarkdown } from './html-to-markdown.js';
import {
  type ProgrammeRoom,
  type ProgrammeSession,
  type ProgrammeSpeaker,
  type ProgrammeTrack,
  SessionKind,
} from './programme.js';
import { readSessionTime, type ScheduleDay } from './schedule-clock.js';
import * as from from './schedule-elements.js';
import { sessionKindOf } from './session-kind.js';
import type { XmlElement } from './xml-tree.js';

/** What surrounds a session in the file. */
export interface SessionPlace {
  readonly day: ScheduleDay;
  readonly room: ProgrammeRoom | null;
  readonly zone: string | null;
  /** Against which relative links are read. */
  readonly baseUrl: string | null;
}

export interface SessionReading {
  /** Null when its time cannot be read; a doubt says so. */
  readonly session: ProgrammeSession | null;
  readonly speakers: readonly ProgrammeSpeaker[];
  readonly track: ProgrammeTrack | null;
  readonly doubts: readonly Doubt[];
}

/** One `<event>` with the texts as safe Markdown. */
export function readSession(element: XmlElement, place: SessionPlace): SessionReading {
  const title = from.lineOf(element, 'title') ?? '';
  const key = from.identifierOf(element) || attributeOrSlug(element) || title;
  const time = readSessionTime(timeTextsOf(element), place.day, place.zone);
  if (!time) {
    const doubt = skipping(DoubtKind.NO_TIME, `“${title}” has no start that can be read.`, key);
    return { session: null, speakers: [], track: null, doubts: [doubt] };
  }
  const { remarks, ...when } = time;
  const speakers = nestedIn(element, 'persons', 'person').flatMap((person) => from.readSpeaker(person) ?? []);
  const track = from.childrenOf(element, 'track').map(from.readTrack)[0] ?? null;
  const links = from.readLinks(nestedIn(element, 'links', 'link'), place.baseUrl);
  const attachments = from.readLinks(nestedIn(element, 'attachments', 'attachment'), place.baseUrl);
  const session = {
    key,
    title,
    ...textsOf(element),
    ...when,
    track: track?.name ?? null,
    roomKeys: place.room ? [place.room.key] : [],
    isInAllRooms: place.room === null && sessionKindOf(from.lineOf(element, 'type')) === SessionKind.BREAK,
    speakerKeys: [...new Set(speakers.map((speaker) => speaker.key))],
    links: links.links,
    attachments: attachments.links,
    recordingOptOut: nestedIn(element, 'recording', 'optout').some(isTrue),
  };
  const doubts = [
    ...remarks.map(({ kind, message }) => doubtful(kind, `“${title}”: ${message}`, key)),
    ...[...links.refused, ...attachments.refused].map((href) => linkLeftOut(title, href, key)),
  ];
  return { session, speakers, track, doubts };
}

const timeTextsOf = (element: XmlElement) => ({
  date: from.lineOf(element, 'date') ?? '',
  start: from.lineOf(element, 'start') ?? '',
  duration: from.lineOf(element, 'duration') ?? '',
});

function textsOf(element: XmlElement) {
  const format = from.lineOf(element, 'type');
  return {
    kind: sessionKindOf(format),
    format,
    subtitle: from.lineOf(element, 'subtitle'),
    abstract: htmlToMarkdown(from.textOf(element, 'abstract')),
    description: htmlToMarkdown(from.textOf(element, 'description')),
    language: from.lineOf(element, 'language'),
  };
}

const attributeOrSlug = (element: XmlElement) =>
  from.attributeOf(element, 'code') || from.lineOf(element, 'slug');

const nestedIn = (element: XmlElement, list: string, name: string) =>
  from.childrenOf(element, list).flatMap((each) => from.childrenOf(each, name));

const isTrue = ({ text }: XmlElement) => ['true', '1'].includes(normalizeLine(text).toLowerCase());

/** Says that a link does not come along. */
export const linkLeftOut = (title: string, href: string, key: string) =>
  doubtful(
    DoubtKind.LINK_LEFT_OUT,
    `A link of “${title}” is left out, because it is no web or mail address: ${href.slice(0, 100)}`,
    key,
  );
