import type { SessionChange } from './release-contents.js';

/** Whom a change touches: speakers by the ids of their profiles, the others by those of their accounts. */
export interface Touched {
  /** Who is on stage in the session or was. */
  readonly speakers: ReadonlySet<string>;
  /** Who starred the talk. */
  readonly starred: ReadonlySet<string>;
  /** Who has booked a place in the session or waits for one. */
  readonly booked: ReadonlySet<string>;
}

/** How many people changes touch; nobody counts twice in one number. */
export interface Impact {
  readonly speakers: number;
  readonly starred: number;
  readonly booked: number;
}

export function impactOf(touched: readonly Touched[]): Impact {
  const count = (idsOf: (each: Touched) => ReadonlySet<string>) =>
    new Set(touched.flatMap((each) => [...idsOf(each)])).size;
  return {
    speakers: count(({ speakers }) => speakers),
    starred: count(({ starred }) => starred),
    booked: count(({ booked }) => booked),
  };
}

/** The ids of who is on stage in the session or was, as speaker or as host. */
export const onStage = ({ session, before }: SessionChange): ReadonlySet<string> =>
  new Set(
    [session, ...(before ? [before] : [])].flatMap(({ speakerIds, hostIds }) => [...speakerIds, ...hostIds]),
  );
