import type { TalkLevel } from '../../kernel/talk-level.js';
import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** Where a proposal would belong: what a call may be limited in. */
export interface Choice {
  readonly sessionFormatId: string | null;
  readonly trackId: string | null;
  readonly language: string | null;
  readonly level: TalkLevel | null;
}

/** What is to choose from now. */
export interface Offer {
  /** Ids with their names; null: all there are, or none of them. */
  readonly sessionFormats: ReadonlyMap<string, string> | null;
  readonly tracks: ReadonlyMap<string, string> | null;
  /** Empty: any, or none. */
  readonly languages: readonly string[];
  readonly levels: readonly TalkLevel[];
}

/** Whether the tag is one of these or says more than one of them, as `en-GB` does of `en`. */
const speaks = (languages: readonly string[], tag: string): boolean =>
  languages.some((each) => tag === each || tag.startsWith(`${each}-`));

/** What of the choice is not on offer; fields that are left out are not looked at. `above` leads to the fields. */
export function faultsOfChoice(
  { sessionFormatId, trackId, language, level }: Partial<Choice>,
  { sessionFormats, tracks, languages, levels }: Offer,
  above: readonly string[] = [],
): InvalidInput[] {
  const expected = (field: string, names: Iterable<string>) =>
    new InvalidInput(`The call takes one of these: ${[...names].join(', ') || 'nothing now'}.`, [
      ...above,
      field,
    ]);
  const faults: InvalidInput[] = [];
  if (sessionFormats && sessionFormatId !== undefined && !sessionFormats.has(sessionFormatId ?? ''))
    faults.push(expected('sessionFormatId', sessionFormats.values()));
  if (tracks && trackId !== undefined && !tracks.has(trackId ?? ''))
    faults.push(expected('trackId', tracks.values()));
  if (languages.length > 0 && language !== undefined && !speaks(languages, language ?? ''))
    faults.push(expected('language', languages));
  if (levels.length > 0 && level !== undefined && !(level !== null && levels.includes(level)))
    faults.push(expected('level', levels));
  return faults;
}

/** What of these changes would change something: what stays as it is need not be on offer any more. */
export function changedChoice(changes: Partial<Choice>, present: Choice): Partial<Choice> {
  const { sessionFormatId, trackId, language, level } = changes;
  return {
    sessionFormatId: sessionFormatId === present.sessionFormatId ? undefined : sessionFormatId,
    trackId: trackId === present.trackId ? undefined : trackId,
    language: language === present.language ? undefined : language,
    level: level === present.level ? undefined : level,
  };
}

/** The call takes no more proposals of this person. */
export class ProposalLimitReached extends UserError {
  constructor(readonly limit: number) {
    super(`The call takes ${limit === 1 ? 'one proposal' : `${String(limit)} proposals`} of each person.`);
  }
}
