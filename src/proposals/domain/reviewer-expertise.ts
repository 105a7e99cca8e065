/** What a reviewer of an event knows much of. */
export interface Expertise {
  readonly reviewerId: string;
  readonly tagIds: readonly string[];
  readonly trackIds: readonly string[];
}

/** What a proposal is about. */
export interface Topic {
  readonly tagIds: readonly string[];
  readonly trackId: string | null;
}

/** The reviewers who know much of the proposal's track, or of one of its tags. */
export const expertsFor = ({ tagIds, trackId }: Topic, all: readonly Expertise[]): ReadonlySet<string> =>
  new Set(
    all
      .filter(
        (each) =>
          (trackId !== null && each.trackIds.includes(trackId)) ||
          tagIds.some((id) => each.tagIds.includes(id)),
      )
      .map(({ reviewerId }) => reviewerId),
  );
