import { fieldOf, lineOfField, listOf, textOf } from './json-values.js';
import { levelOf } from './level-words.js';
import { type Programme, type ProgrammeSpeaker } from './programme.js';
import { readSpan } from './schedule-clock.js';
import { withZone, zoneOf } from './schedule-zone.js';
import { sessionKindOf } from './session-kind.js';
import { serviceKindOf } from './sessionize.js';
import { programmeOf, refuseTooMany, type SourceSession } from './source-programme.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const FORMAT = /^(?:workshop|codelab|keynote|panel|(?:regular|lightning) (?:session|talk)|talk|session)$/i;

/** Whether this is a conference.json of the KotlinConf app, or the conference-info.json beside it. */
export const isKotlinConf = (value: unknown): boolean =>
  isInfo(value) ||
  (Array.isArray(fieldOf(value, 'speakers')) &&
    listOf(value, 'sessions').some((session) => Array.isArray(fieldOf(session, 'speakerIds'))));

const isInfo = (value: unknown) =>
  Array.isArray(fieldOf(value, 'aboutBlocks')) || fieldOf(value, 'aboutHeader') !== undefined;

/** Reads the conference.json of the KotlinConf app: local times, and tags that are levels, formats and tracks. */
export function readKotlinConf(value: unknown, timeZone?: string): Programme {
  if (isInfo(value))
    throw new UnreadableSchedule(
      'This is the conference-info.json of a KotlinConf app, which has no sessions; import its conference.json.',
    );
  const sessions = listOf(value, 'sessions');
  refuseTooMany(sessions.length);
  const zone = zoneOf(null, timeZone);
  const speakers = listOf(value, 'speakers').flatMap((speaker) => speakerOf(speaker) ?? []);
  const byKey = new Map(speakers.map((speaker) => [speaker.key, speaker]));
  return programmeOf({
    conference: { timeZone: zone.name },
    sessions: withZone(() => sessions.map((session) => sessionOf(session, byKey, zone.name))),
    doubts: zone.doubts,
  });
}

/** What has neither speakers nor words is a break. */
function sessionOf(
  session: unknown,
  byKey: ReadonlyMap<string, ProgrammeSpeaker>,
  zone: string | null,
): SourceSession {
  const title = lineOfField(session, 'title') ?? '';
  const location = lineOfField(session, 'location');
  const speakers = listOf(session, 'speakerIds').flatMap((id) => byKey.get(String(id)) ?? []);
  const description = textOf(session, 'description');
  const isService = speakers.length === 0 && description.trim() === '';
  const tags = listOf(session, 'tags').flatMap((tag) => (typeof tag === 'string' ? tag : []));
  const format = tags.find((tag) => FORMAT.test(tag)) ?? null;
  const track = tags.find((tag) => !FORMAT.test(tag) && levelOf(tag) === null);
  const video = lineOfField(session, 'videoUrl');
  return {
    key: lineOfField(session, 'id') ?? title,
    kind: isService ? serviceKindOf(title) : sessionKindOf(format),
    title,
    description,
    level: tags.map(levelOf).find((level) => level !== null) ?? null,
    track: track === undefined ? null : { name: track, color: null },
    format,
    rooms: location === null ? [] : [{ key: location, name: location }],
    isInAllRooms: isService && location === null,
    time: readSpan(textOf(session, 'startsAt'), textOf(session, 'endsAt'), zone),
    speakers,
    links: video === null ? [] : [{ url: video, title: 'Video' }],
  };
}

function speakerOf(speaker: unknown): ProgrammeSpeaker | null {
  const name = lineOfField(speaker, 'name');
  const tagline = lineOfField(speaker, 'position');
  if (name === null) return null;
  return {
    key: lineOfField(speaker, 'id') ?? name,
    name,
    biography: textOf(speaker, 'description') || null,
    ...(tagline !== null && { tagline }),
  };
}
