import fc from 'fast-check';
import { type AssignmentPlan, planAssignments, type Reviewable } from './review-assignment.js';

const named = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);

/** What a reviewer is to a proposal: `free` may take it, an `expert` should. */
type Standing = 'free' | 'expert' | 'taken' | 'barred';

interface Scene {
  readonly reviewerIds: readonly string[];
  readonly perProposal: number;
  readonly proposals: readonly Required<Reviewable>[];
}

const sceneOf = (rows: readonly (readonly Standing[])[], perProposal: number): Scene => {
  const reviewerIds = named('r', rows[0]?.length ?? 0);
  const ids = named('p', rows.length);
  return {
    reviewerIds,
    perProposal,
    proposals: rows.map((row, index) => {
      const those = (state: Standing) => new Set(reviewerIds.filter((_, at) => row[at] === state));
      return {
        id: ids[index] ?? '',
        taken: those('taken'),
        barred: those('barred'),
        experts: those('expert'),
      };
    }),
  };
};

const scenes = (maxProposals: number, maxReviewers: number, maxPerProposal: number) =>
  fc
    .record({
      width: fc.integer({ min: 1, max: maxReviewers }),
      height: fc.integer({ min: 1, max: maxProposals }),
      perProposal: fc.integer({ min: 1, max: maxPerProposal }),
    })
    .chain(({ width, height, perProposal }) => {
      const standing = fc.constantFrom<Standing>('free', 'free', 'expert', 'expert', 'taken', 'barred');
      const row = fc.array(standing, { minLength: width, maxLength: width });
      return fc
        .array(row, { minLength: height, maxLength: height })
        .map((rows) => sceneOf(rows, perProposal));
    });

const planOf = ({ proposals, reviewerIds, perProposal }: Scene) =>
  planAssignments(proposals, reviewerIds, perProposal);
const withoutExperts = (scene: Scene): Scene => ({
  ...scene,
  proposals: scene.proposals.map((each) => ({ ...each, experts: new Set<string>() })),
});

const matchesOf = ({ proposals }: Scene, { assignments }: AssignmentPlan): number =>
  assignments.filter(({ proposalId, reviewerId }) =>
    proposals.some(({ id, experts }) => id === proposalId && experts.has(reviewerId)),
  ).length;
const loadsOf = ({ proposals, reviewerIds }: Scene, { assignments }: AssignmentPlan): number[] =>
  reviewerIds
    .map(
      (id) =>
        proposals.filter(({ taken }) => taken.has(id)).length +
        assignments.filter(({ reviewerId }) => reviewerId === id).length,
    )
    .sort((a, b) => a - b);

const choices = (from: readonly string[], count: number): string[][] =>
  count === 0
    ? [[]]
    : from.flatMap((first, index) =>
        choices(from.slice(index + 1), count - 1).map((others) => [first, ...others]),
      );

/** The most matches of all plans that are as even as can be: by trying all. */
function mostMatches({ proposals, reviewerIds, perProposal }: Scene): number {
  const start = reviewerIds.map((id) => proposals.filter(({ taken }) => taken.has(id)).length);
  const plans = proposals.reduce(
    (known, { taken, barred, experts }) => {
      const able = reviewerIds.filter((id) => !taken.has(id) && !barred.has(id));
      const wanted = Math.min(able.length, Math.max(0, perProposal - taken.size));
      return known.flatMap(({ loads, matches }) =>
        choices(able, wanted).map((chosen) => ({
          loads: loads.map((load, at) => load + Number(chosen.includes(reviewerIds[at] ?? ''))),
          matches: matches + chosen.filter((id) => experts.has(id)).length,
        })),
      );
    },
    [{ loads: start, matches: 0 }],
  );
  const unevenness = (loads: number[]) => loads.reduce((sum, load) => sum + load ** 2, 0);
  const least = Math.min(...plans.map(({ loads }) => unevenness(loads)));
  return Math.max(...plans.filter(({ loads }) => unevenness(loads) === least).map(({ matches }) => matches));
}

describe('the assignment of reviews to experts', () => {
  it('prefers them where the work stays even', () => {
    const rows: Standing[][] = [
      ['free', 'expert'],
      ['expert', 'free'],
      ['expert', 'free'],
    ];
    const { assignments, matches } = planOf(sceneOf(rows, 1));
    expect(matches).toBe(3);
    expect(assignments).toEqual([
      { proposalId: 'p001', reviewerId: 'r000' },
      { proposalId: 'p002', reviewerId: 'r000' },
      { proposalId: 'p000', reviewerId: 'r001' },
    ]);
  });

  it('gives the only expert no more than the others have', () => {
    const rows = Array.from({ length: 4 }, (): Standing[] => ['expert', 'free']);
    expect(planOf(sceneOf(rows, 1))).toMatchObject({ leastLoad: 2, greatestLoad: 2, matches: 2 });
  });

  it('fills, spares those in conflict and is as even as without experts, and never has fewer of them', () => {
    fc.assert(
      fc.property(scenes(30, 8, 4), (scene) => {
        const [plan, plain] = [planOf(scene), planOf(withoutExperts(scene))];
        expect(loadsOf(scene, plan)).toEqual(loadsOf(scene, plain));
        expect(plan.unfilled).toEqual(plain.unfilled);
        for (const { id, taken, barred } of scene.proposals) {
          const own = plan.assignments.filter(({ proposalId }) => proposalId === id);
          const reviewerIds = new Set(own.map(({ reviewerId }) => reviewerId));
          expect(reviewerIds.size).toBe(own.length);
          expect([...reviewerIds].filter((each) => taken.has(each) || barred.has(each))).toEqual([]);
        }
        expect(plan.matches).toBe(matchesOf(scene, plan));
        expect(plan.matches).toBeGreaterThanOrEqual(matchesOf(scene, plain));
      }),
    );
  });

  it('has the most of all plans that are as even', () => {
    fc.assert(
      fc.property(scenes(4, 4, 2), (scene) => {
        expect(planOf(scene).matches).toBe(mostMatches(scene));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever the order of the question', () => {
    fc.assert(
      fc.property(scenes(12, 6, 3), ({ proposals, reviewerIds, perProposal }) => {
        const turned = {
          proposals: [...proposals].reverse(),
          reviewerIds: [...reviewerIds].reverse(),
          perProposal,
        };
        expect(planOf(turned)).toEqual(planOf({ proposals, reviewerIds, perProposal }));
      }),
    );
  });

  it('gives each of 200 proposals 3 of 20 reviewers, 30 to each, in conflict or not', () => {
    const standing = (proposal: number, reviewer: number): Standing => {
      if ((reviewer * 31 + proposal * 17) % 11 < 2) return 'barred';
      return (reviewer * 7 + proposal * 13) % 10 < 3 ? 'expert' : 'free';
    };
    const rows = Array.from({ length: 200 }, (_, proposal) =>
      Array.from({ length: 20 }, (__, reviewer) => standing(proposal, reviewer)),
    );
    const scene = sceneOf(rows, 3);
    const plan = planOf(scene);
    expect(plan).toMatchObject({ unfilled: [], leastLoad: 30, greatestLoad: 30 });
    expect(plan.matches).toBeGreaterThan(matchesOf(scene, planOf(withoutExperts(scene))));
  });
});
