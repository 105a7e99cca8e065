/** Which part of a long list is asked for: the first `first` after a cursor, or the last `last` before one. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A part of a long list, in the list's order, with an opaque cursor for each item (Relay's cursor connections). */
export interface Page<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The most items that one page holds. */
export const PAGE_LIMIT = 100;

/** How many items a page holds when nobody says. */
export const PAGE_SIZE = 20;
