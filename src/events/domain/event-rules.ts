import { InvalidInput } from '../../kernel/user-error.js';

const MAX_DAYS = 60;

/** An event ends after it starts and lasts at most 60 days. `above` leads to the fields in the input. */
export function faultsOfTimes(startsAt: Date, endsAt: Date, above: readonly string[] = []): InvalidInput[] {
  const path = [...above, 'endsAt'];
  if (endsAt <= startsAt) return [new InvalidInput('An event ends after it starts.', path)];
  if (endsAt.getTime() - startsAt.getTime() > MAX_DAYS * 86_400_000)
    return [new InvalidInput(`An event lasts at most ${String(MAX_DAYS)} days.`, path)];
  return [];
}
