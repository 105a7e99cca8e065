import fc from 'fast-check';
import { type AssignmentPlan, planAssignments, type Reviewable } from './review-assignment.js';

const none: ReadonlySet<string> = new Set();
const named = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);

/** Everybody whom a proposal has after the plan. */
const reviewersOf = ({ id, taken }: Reviewable, { assignments }: AssignmentPlan): string[] => [
  ...taken,
  ...assignments.filter(({ proposalId }) => proposalId === id).map(({ reviewerId }) => reviewerId),
];

const loadsOf = (proposals: readonly Reviewable[], reviewers: readonly string[], plan: AssignmentPlan) =>
  reviewers.map((id) => proposals.filter((each) => reviewersOf(each, plan).includes(id)).length);

/** All ways to choose so many of these. */
const choices = (from: readonly string[], count: number): string[][] => {
  if (count === 0) return [[]];
  return from.flatMap((first, index) =>
    choices(from.slice(index + 1), count - 1).map((others) => [first, ...others]),
  );
};

/** The least difference between loads that any plan has which fills as much as can be filled: by trying all. */
function leastDifference(proposals: readonly Reviewable[], reviewers: readonly string[], k: number): number {
  const start = reviewers.map((id) => proposals.filter(({ taken }) => taken.has(id)).length);
  const loads = proposals.reduce(
    (plans, { taken, barred }) => {
      const able = reviewers.filter((id) => !taken.has(id) && !barred.has(id));
      const wanted = Math.min(able.length, Math.max(0, k - taken.size));
      const next = plans.flatMap((plan) =>
        choices(able, wanted).map((chosen) =>
          plan.map((load, index) => load + (chosen.includes(reviewers[index] ?? '') ? 1 : 0)),
        ),
      );
      return [...new Map(next.map((plan) => [plan.join(), plan])).values()];
    },
    [start],
  );
  return Math.min(...loads.map((each) => Math.max(...each) - Math.min(...each)));
}

const scenes = (maxProposals: number, maxReviewers: number, maxPerProposal: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: maxProposals }),
      fc.integer({ min: 1, max: maxReviewers }),
      fc.integer({ min: 1, max: maxPerProposal }),
    )
    .chain(([proposals, reviewers, perProposal]) => {
      const reviewerIds = named('r', reviewers);
      const states = fc.array(fc.constantFrom('free', 'free', 'free', 'taken', 'barred'), {
        minLength: reviewers,
        maxLength: reviewers,
      });
      return fc.array(states, { minLength: proposals, maxLength: proposals }).map((rows) => ({
        reviewerIds,
        perProposal,
        proposals: rows.map((row, index): Reviewable => {
          const those = (state: string) => new Set(reviewerIds.filter((_, at) => row[at] === state));
          return { id: named('p', proposals)[index] ?? '', taken: those('taken'), barred: those('barred') };
        }),
      }));
    });

describe('the assignment of reviews', () => {
  it('gives each of 200 proposals 3 of 20 reviewers, 30 to each', () => {
    const reviewers = named('r', 20);
    const proposals = named('p', 200).map((id) => ({ id, taken: none, barred: none }));
    const plan = planAssignments(proposals, reviewers, 3);
    expect(plan).toMatchObject({ unfilled: [], leastLoad: 30, greatestLoad: 30 });
    expect(new Set(proposals.map((each) => new Set(reviewersOf(each, plan)).size))).toEqual(new Set([3]));
    expect(loadsOf(proposals, reviewers, plan)).toEqual(reviewers.map(() => 30));
  });

  it('keeps to the rule with conflicts, and with what was done before', () => {
    const reviewers = named('r', 20);
    const proposals = named('p', 200).map((id, index) => ({
      id,
      taken: index % 7 === 0 ? new Set(reviewers.slice(0, 2)) : none,
      barred: new Set(reviewers.filter((_, at) => at !== 0 && at !== 1 && (at * 31 + index * 17) % 11 < 3)),
    }));
    const plan = planAssignments(proposals, reviewers, 3);
    expect([plan.unfilled, plan.leastLoad, plan.greatestLoad]).toEqual([[], 30, 30]);
    for (const each of proposals)
      expect(reviewersOf(each, plan).filter((id) => each.barred.has(id))).toEqual([]);
  });

  it('fills every proposal as far as it can, with everybody once and nobody in conflict', () => {
    fc.assert(
      fc.property(scenes(30, 8, 4), ({ proposals, reviewerIds, perProposal }) => {
        const plan = planAssignments(proposals, reviewerIds, perProposal);
        for (const each of proposals) {
          const all = reviewersOf(each, plan);
          const able = reviewerIds.filter((id) => !each.barred.has(id)).length;
          const wanted = Math.max(each.taken.size, Math.min(perProposal, able));
          expect([all.length, new Set(all).size]).toEqual([wanted, wanted]);
          expect(all.filter((id) => each.barred.has(id))).toEqual([]);
          const missing = plan.unfilled.find(({ proposalId }) => proposalId === each.id)?.missing ?? 0;
          expect(missing).toBe(Math.max(0, perProposal - wanted));
        }
      }),
    );
  });

  it('is as even as any plan can be', () => {
    fc.assert(
      fc.property(scenes(5, 4, 2), ({ proposals, reviewerIds, perProposal }) => {
        const plan = planAssignments(proposals, reviewerIds, perProposal);
        const loads = loadsOf(proposals, reviewerIds, plan);
        expect([plan.leastLoad, plan.greatestLoad]).toEqual([Math.min(...loads), Math.max(...loads)]);
        expect(Math.max(...loads) - Math.min(...loads)).toBe(
          leastDifference(proposals, reviewerIds, perProposal),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever the order of the question, and adds nothing when asked again', () => {
    fc.assert(
      fc.property(scenes(12, 6, 3), ({ proposals, reviewerIds, perProposal }) => {
        const plan = planAssignments(proposals, reviewerIds, perProposal);
        const turned = planAssignments([...proposals].reverse(), [...reviewerIds].reverse(), perProposal);
        expect(turned).toEqual(plan);
        const after = proposals.map((each) => ({ ...each, taken: new Set(reviewersOf(each, plan)) }));
        expect(planAssignments(after, reviewerIds, perProposal).assignments).toEqual([]);
      }),
    );
  });

  it('gives nothing to nobody', () => {
    const proposal = { id: 'p', taken: none, barred: none };
    expect(planAssignments([proposal], [], 2)).toEqual({
      assignments: [],
      matches: 0,
      leastLoad: null,
      greatestLoad: null,
      unfilled: [{ proposalId: 'p', missing: 2 }],
    });
    expect(planAssignments([], ['r'], 2)).toMatchObject({ assignments: [], leastLoad: 0, greatestLoad: 0 });
  });
});
