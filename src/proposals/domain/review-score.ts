import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** The whole numbers that may be given, both ends included; the greatest is the best. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
}

/** What a proposal is scored by. */
export interface Criterion extends Scale {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** Only proposals of these tracks; none: all proposals. */
  readonly trackIds: readonly string[];
}

export interface GivenScore {
  readonly scoreCategoryId: string;
  readonly value: number;
}

/** Those by which a proposal of this track is scored. */
export const criteriaOf = <C extends Pick<Criterion, 'trackIds'>>(
  criteria: readonly C[],
  trackId: string | null,
): C[] =>
  criteria.filter(
    ({ trackIds }) => trackIds.length === 0 || (trackId !== null && trackIds.includes(trackId)),
  );

/**
 * From 0, the lowest of every scale, to 100, the highest of every scale: scales of different length compare so. Null
 * without scores.
 */
export function weightedMean(scores: readonly (Scale & { weight: number; value: number })[]): number | null {
  const weights = scores.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const sum = scores.reduce((all, score) => all + score.weight * percentOf(score.value, score), 0);
  return sum / weights;
}

/** A review scores by each criterion once, within its scale, and by no other. `above` leads to the scores. */
export function faultsOfScores(
  scores: readonly GivenScore[],
  criteria: readonly Criterion[],
  above: string,
): InvalidInput[] {
  const known = new Map(criteria.map((each) => [each.id, each]));
  const given = new Set<string>();
  const faults = scores.flatMap(({ scoreCategoryId, value }, index) => {
    const path = [above, String(index)];
    const criterion = known.get(scoreCategoryId);
    if (!criterion || given.has(scoreCategoryId))
      return [
        new InvalidInput('Each score category of the proposal takes one score.', [
          ...path,
          'scoreCategoryId',
        ]),
      ];
    given.add(scoreCategoryId);
    return isOn(criterion, value) ? [] : [new InvalidInput(scaleOf(criterion), [...path, 'value'])];
  });
  const missing = criteria.filter(({ id }) => !given.has(id)).map(({ name }) => name);
  if (missing.length > 0)
    faults.push(new InvalidInput(`Scores are missing: ${missing.join(', ')}.`, [above]));
  return faults;
}

/** `above` leads to the fields in the input. */
export function faultsOfScale({ minimum, maximum }: Scale, above: readonly string[] = []): InvalidInput[] {
  return maximum > minimum
    ? []
    : [new InvalidInput('The highest score is above the lowest.', [...above, 'maximum'])];
}

export const isOn = ({ minimum, maximum }: Scale, value: number): boolean =>
  Number.isInteger(value) && minimum <= value && value <= maximum;

const percentOf = (value: number, { minimum, maximum }: Scale): number =>
  (100 * (value - minimum)) / (maximum - minimum);

const scaleOf = ({ name, minimum, maximum }: Criterion): string =>
  `${name} is scored from ${String(minimum)} to ${String(maximum)}.`;

/** Reviews have scores in this category, which would be lost or leave its scale. */
export class ScoreCategoryInUse extends UserError {
  constructor(name: string) {
    super(`Reviewers have scored by ${name} already.`);
  }
}
