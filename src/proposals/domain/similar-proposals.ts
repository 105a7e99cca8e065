/** From here on two texts are taken for the same talk. */
const SAME_TALK = 0.5;

/** More than that help nobody to compare. */
const MOST = 10;

/** Two proposals of one event that may be the same talk. */
export interface Likeness {
  readonly proposalId: string;
  readonly otherId: string;
  /** 0 to 1: how many groups of three letters the titles share, or the beginnings of the abstracts. */
  readonly similarity: number;
  readonly isSameSpeaker: boolean;
}

/** A likeness as somebody may know it; null: who speaks is hidden. */
export interface KnownLikeness {
  readonly otherId: string;
  readonly similarity: number;
  readonly isSameSpeaker: boolean | null;
}

/**
 * The most similar first. Whoever may not see the names learns nothing from what only a speaker connects; `seesBoth` says
 * of which they see the names.
 */
export const knownLikenesses = (
  found: readonly (Likeness & { readonly seesBoth: boolean })[],
): KnownLikeness[] =>
  found
    .filter(
      ({ similarity, isSameSpeaker, seesBoth }) => similarity >= SAME_TALK || (isSameSpeaker && seesBoth),
    )
    .map(({ otherId, similarity, isSameSpeaker, seesBoth }) => ({
      otherId,
      similarity,
      isSameSpeaker: seesBoth ? isSameSpeaker : null,
    }))
    .sort((a, b) => b.similarity - a.similarity || (a.otherId < b.otherId ? -1 : 1))
    .slice(0, MOST);
