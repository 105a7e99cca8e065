import { TalkLevel } from '../../kernel/talk-level.js';

const words: readonly [RegExp, TalkLevel][] = [
  [/\b(?:beginners?|introduct(?:ory|ion)|basic|novice|100)\b/i, TalkLevel.BEGINNER],
  [/\b(?:intermediate|medium|200)\b/i, TalkLevel.INTERMEDIATE],
  [/\b(?:advanced|expert|deep dive|300|400)\b/i, TalkLevel.ADVANCED],
];

/** The level that a file's word means: `Introductory and overview`; null for any other word. */
export const levelOf = (text: string | null): TalkLevel | null =>
  words.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? null;
