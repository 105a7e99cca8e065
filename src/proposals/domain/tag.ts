import { InvalidInput } from '../../kernel/user-error.js';

const MOST_TAGS = 300;

/** As a tag's name is compared: neither case nor the width of letters makes another tag. */
export const keyOfTag = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Of names that are compared as the same the first. */
export const distinctTagNames = (names: readonly string[]): string[] =>
  [...new Map([...names].reverse().map((name) => [keyOfTag(name), name])).values()].reverse();

/** An event's tags are one list that a person reads. `path` leads to what would be too much. */
export const faultsOfTagCount = (count: number, path: string): InvalidInput[] =>
  count <= MOST_TAGS ? [] : [new InvalidInput(`An event has at most ${String(MOST_TAGS)} tags.`, [path])];
