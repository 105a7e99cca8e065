import { hidesNames, OtherReviews, seesOtherReviews } from './review-settings.js';

const { AFTER_OWN, ALWAYS, NEVER } = OtherReviews;

describe('the reviews of others', () => {
  const reviewer = { decides: false, reviews: true, hasConflict: false, hasScored: false };
  it.each([
    ['an organizer', { ...reviewer, decides: true, hasConflict: true }, [true, true, true]],
    ['a reviewer', reviewer, [false, true, false]],
    ['a reviewer who has scored', { ...reviewer, hasScored: true }, [true, true, false]],
    ['a reviewer in conflict', { ...reviewer, hasScored: true, hasConflict: true }, [false, false, false]],
    ['somebody else', { ...reviewer, reviews: false }, [false, false, false]],
  ])('are shown to %s after the own, always, never: %#', (_, reader, expected) => {
    expect([AFTER_OWN, ALWAYS, NEVER].map((shows) => seesOtherReviews(reader, shows))).toEqual(expected);
  });
});

describe('names', () => {
  const reviewer = { decides: false, isParty: false };
  it.each([
    ['a reviewer', reviewer, true],
    ['the submitter', { ...reviewer, isParty: true }, false],
    ['an organizer', { ...reviewer, decides: true }, false],
  ])('of a blind review are hidden from %s until there is a talk: %#', (_, reader, hidden) => {
    expect(hidesNames(reader, true, { talkId: null })).toBe(hidden);
    expect(hidesNames(reader, true, { talkId: 't' })).toBe(false);
    expect(hidesNames(reader, false, { talkId: null })).toBe(false);
  });
});
