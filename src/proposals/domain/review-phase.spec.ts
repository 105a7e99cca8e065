import { faultsOfPhase, mayDecide, type Phase, rulesAt, usualReviewRules } from './review-phase.js';
import { OtherReviews } from './review-settings.js';

const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour));
const phase = (opens: number | null, closes: number | null, rules: Partial<Phase> = {}): Phase => ({
  ...usualReviewRules,
  opensAt: opens === null ? null : at(opens),
  closesAt: closes === null ? null : at(closes),
  ...rules,
});

describe('reviewing', () => {
  it('is open, not blind, and shows others after the own where there are no phases', () => {
    expect(rulesAt([], at(12))).toEqual({
      phase: null,
      isBlind: false,
      showsOtherReviews: OtherReviews.AFTER_OWN,
      allowsReviews: true,
      allowsComments: true,
      reviewersDecide: false,
      opensAt: null,
      closesAt: null,
    });
  });

  it.each([
    [null, null, 12, true],
    [10, null, 9, false],
    [10, null, 10, true],
    [null, 12, 11, true],
    [null, 12, 12, false],
  ])('in a phase from %p until %p is open at %p o’clock: %p', (opens, closes, hour, open) => {
    const only = phase(opens, closes);
    const rules = rulesAt([only], at(hour));
    expect([rules.allowsReviews, rules.allowsComments, rules.phase]).toEqual([
      open,
      open,
      open ? only : null,
    ]);
  });

  const blind = phase(8, 10, { isBlind: true, showsOtherReviews: OtherReviews.NEVER, reviewersDecide: true });
  const open = phase(12, 14, { allowsReviews: false, reviewersDecide: true });
  const last = phase(16, null);

  it.each([
    [7, true, false, false, 8, null],
    [9, true, true, true, null, null],
    [11, true, false, false, 16, 10],
    [13, false, false, true, 16, 10],
    [15, false, false, false, 16, 10],
    [16, false, true, false, null, null],
  ])(
    'at %p o’clock is blind: %p, takes reviews: %p, lets reviewers decide: %p, opens at %p, has closed at %p',
    (hour, isBlind, allowsReviews, reviewersDecide, opens, closed) => {
      expect(rulesAt([blind, open, last], at(hour))).toMatchObject({
        isBlind,
        allowsReviews,
        reviewersDecide,
        showsOtherReviews: isBlind ? OtherReviews.NEVER : OtherReviews.AFTER_OWN,
        opensAt: opens === null ? null : at(opens),
        closesAt: closed === null ? null : at(closed),
      });
    },
  );

  it('gives no names away after its end', () => {
    expect(rulesAt([blind], at(23))).toMatchObject({ isBlind: true, allowsReviews: false, closesAt: at(10) });
  });
});

describe('a decision', () => {
  it.each([
    ['an organizer', { decides: true, reviews: true }, [true, true]],
    ['a reviewer', { decides: false, reviews: true }, [false, true]],
    ['somebody else', { decides: false, reviews: false }, [false, false]],
  ])('is made by %s when reviewers decide, or not: %#', (_, role, expected) => {
    expect([false, true].map((reviewersDecide) => mayDecide(role, { reviewersDecide }))).toEqual(expected);
  });
});

describe('a phase', () => {
  it('closes after it opens', () => {
    expect(faultsOfPhase(phase(10, 10), ['changes'])).toMatchObject([{ path: ['changes', 'closesAt'] }]);
    for (const fine of [phase(10, 11), phase(null, 1), phase(1, null)])
      expect(faultsOfPhase(fine)).toEqual([]);
  });

  it('lets nobody decide blindly', () => {
    const both = { isBlind: true, reviewersDecide: true };
    expect(faultsOfPhase(phase(1, 2, both), ['changes'])).toMatchObject([
      { path: ['changes', 'reviewersDecide'] },
    ]);
    expect(faultsOfPhase(phase(1, 2, { isBlind: true }))).toEqual([]);
    expect(faultsOfPhase(phase(1, 2, { reviewersDecide: true }))).toEqual([]);
  });
});
