import type { TalkLevel } from '../../kernel/talk-level.js';
import { type Doubt, DoubtKind, doubtful } from './doubt.js';
import type { ProgrammeSession, SessionKind } from './programme.js';
import { shortened } from './shorten.js';
import { talkText } from './talk-text.js';

const MAX_TITLE = 300;
const MAX_TEXT = 20_000;

/** `…Key` names another thing of the same plan. */
export interface WantedTalk {
  readonly title: string;
  readonly abstract: string;
  readonly language: string | null;
  /** Left out where the file says none: one that was set by hand stays. */
  readonly level?: TalkLevel;
  readonly trackKey: string | null;
  readonly formatKey: string | null;
  readonly speakerKeys: readonly string[];
}

export interface WantedSession {
  readonly kind: SessionKind;
  readonly talkKey: string | null;
  /** Of a session without a talk. */
  readonly title: string | null;
  readonly roomKeys: readonly string[];
  readonly isInAllRooms: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What has speakers or words is a talk, whatever the file calls it: nothing of it gets lost. */
export const isTalk = (session: ProgrammeSession): boolean =>
  session.kind === 'TALK' ||
  session.kind === 'WORKSHOP' ||
  session.speakerKeys.length > 0 ||
  talkText(session) !== '';

export const wantedTalk = (session: ProgrammeSession): WantedTalk => ({
  title: shortened(session.title, MAX_TITLE),
  abstract: shortened(talkText(session), MAX_TEXT),
  language: languageOf(session.language),
  ...(session.level && { level: session.level }),
  trackKey: session.track,
  formatKey: session.format,
  speakerKeys: session.speakerKeys,
});

export function wantedSession(session: ProgrammeSession): WantedSession {
  const { key, kind, title, roomKeys, isInAllRooms, startsAt, endsAt } = session;
  const place = { roomKeys, isInAllRooms, startsAt, endsAt };
  if (!isTalk(session)) return { kind, talkKey: null, title: shortened(title, MAX_TITLE), ...place };
  return { kind: kind === 'WORKSHOP' ? kind : 'TALK', talkKey: key, title: null, ...place };
}

/** Says so where a text is longer than a talk holds. */
export function tooLong(session: ProgrammeSession): Doubt[] {
  const { key, title } = session;
  const isFine =
    shortened(title, MAX_TITLE) === title &&
    shortened(talkText(session), MAX_TEXT).length >= talkText(session).length;
  if (isFine) return [];
  return [doubtful(DoubtKind.SHORTENED, `“${shortened(title, 60)}” is too long and was cut.`, key)];
}

/** BCP 47, or null for what is none. */
function languageOf(text: string | null): string | null {
  try {
    return text === null || text.length > 35
      ? null
      : (Intl.getCanonicalLocales(text.replace('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}
