import type { Doubt, DoubtKind } from './doubt.js';
import { keptKey } from './wanted.js';

/** How many of each. */
export interface ImportCounts {
  readonly talks: number;
  readonly speakers: number;
  readonly rooms: number;
  readonly tracks: number;
  readonly sessionFormats: number;
  readonly sessions: number;
}

interface Outcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Something to look at, with the sessions that it is about. */
export interface ImportNote {
  readonly kind: DoubtKind;
  readonly message: string;
  readonly sessionIds: readonly string[];
}

/** What an import did. The lists hold the first thousand each, the counts all. */
export interface ImportReport {
  readonly created: ImportCounts;
  readonly updated: ImportCounts;
  readonly unchanged: ImportCounts;
  readonly skipped: readonly ImportNote[];
  readonly skippedCount: number;
  readonly doubts: readonly ImportNote[];
  readonly doubtCount: number;
}

const MAX_NOTES = 1_000;

/** Turns what became of each kind of thing around. */
export function countsOf(outcomes: Record<keyof ImportCounts, Outcome>): Record<keyof Outcome, ImportCounts> {
  const count = (what: keyof Outcome): ImportCounts => ({
    talks: outcomes.talks[what],
    speakers: outcomes.speakers[what],
    rooms: outcomes.rooms[what],
    tracks: outcomes.tracks[what],
    sessionFormats: outcomes.sessionFormats[what],
    sessions: outcomes.sessions[what],
  });
  return { created: count('created'), updated: count('updated'), unchanged: count('unchanged') };
}

/** The notes of a report; `sessionIds` leads from the file's keys to what stands on the agenda now. */
export function notesOf(
  all: readonly Doubt[],
  sessionIds: ReadonlyMap<string, string>,
): Pick<ImportReport, 'skipped' | 'skippedCount' | 'doubts' | 'doubtCount'> {
  const asNote = ({ kind, message, sessionKeys, skipped }: Doubt): ImportNote => ({
    kind,
    message,
    // What is skipped has no session, even where another one has its key.
    sessionIds: skipped ? [] : sessionKeys.flatMap((key) => sessionIds.get(keptKey(key)) ?? []),
  });
  const skipped = all.filter((doubt) => doubt.skipped);
  const doubts = all.filter((doubt) => !doubt.skipped);
  return {
    skipped: skipped.slice(0, MAX_NOTES).map(asNote),
    skippedCount: skipped.length,
    doubts: doubts.slice(0, MAX_NOTES).map(asNote),
    doubtCount: doubts.length,
  };
}
