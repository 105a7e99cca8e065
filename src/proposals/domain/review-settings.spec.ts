import {
  hidesNames,
  isReviewingOpen,
  OtherReviews,
  seesOtherReviews,
  usualReviewRules,
} from './review-settings.js';

const { AFTER_OWN, ALWAYS, NEVER } = OtherReviews;
const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour));

describe('reviewing', () => {
  it.each([
    [null, null, 12, true],
    [at(10), null, 9, false],
    [at(10), null, 10, true],
    [null, at(12), 11, true],
    [null, at(12), 12, false],
  ])('from %p until %p is open at %p o’clock: %p', (opensAt, closesAt, hour, open) => {
    expect(isReviewingOpen({ opensAt, closesAt }, false, at(hour))).toBe(open);
    expect(isReviewingOpen({ opensAt, closesAt }, true, at(hour))).toBe(false);
  });

  it('is open, not blind, and shows others after the own unless the event says something else', () => {
    expect(usualReviewRules).toEqual({
      isBlind: false,
      opensAt: null,
      closesAt: null,
      showsOtherReviews: AFTER_OWN,
    });
  });
});

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
