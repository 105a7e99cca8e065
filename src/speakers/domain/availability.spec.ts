import type { Interval } from '../../kernel/interval.js';
import { faultsOfAvailability } from './availability.js';

const at = (hour: number): Date => new Date(Date.UTC(2027, 4, 10) + hour * 3_600_000);
const interval = (from: number, to: number): Interval => ({ startsAt: at(from), endsAt: at(to) });
const event = interval(9, 57);

describe('the availability of a speaker', () => {
  it.each([
    [interval(-39, 105), undefined],
    [interval(9, 9), 'endsAt'],
    [interval(10, 9), 'endsAt'],
    [interval(-40, 10), 'startsAt'],
    [interval(10, 106), 'endsAt'],
  ])('is of the event and two days around it: %j → %s', (said, field) => {
    const faults = faultsOfAvailability([interval(10, 11), said], event, ['intervals']);
    expect(faults.map(({ path }) => path)).toEqual(field === undefined ? [] : [['intervals', '1', field]]);
  });
});
