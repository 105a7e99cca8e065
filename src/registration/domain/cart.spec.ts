import { faultsOfAttendees, faultsOfCart } from './cart.js';

const lines = (...quantities: number[]) =>
  quantities.map((quantity, index) => ({ ticketTypeId: `type ${String(index)}`, quantity }));
const said = (faults: readonly { message: string; path: readonly string[] }[]) =>
  faults.map(({ message, path }) => [path.join('.'), message]);

describe('a cart', () => {
  it.each([
    ['of one place', [1], []],
    ['of 100 places in one line', [100], []],
    ['of 100 places in 20 lines', Array.from({ length: 20 }, () => 5), []],
    ['of nothing', [], [['lines', 'A checkout has 1 to 20 lines, not 0.']]],
    [
      'of 21 lines',
      Array.from({ length: 21 }, () => 1),
      [['lines', 'A checkout has 1 to 20 lines, not 21.']],
    ],
    ['of 101 places', [50, 51], [['lines', 'A checkout has at most 100 places, not 101.']]],
    ['of no places', [1, 0], [['lines.1.quantity', 'A line is for 1 to 100 places.']]],
    ['of -2 places', [-2, 3], [['lines.0.quantity', 'A line is for 1 to 100 places.']]],
    ['of 2³¹ − 1 places', [2 ** 31 - 1], [['lines.0.quantity', 'A line is for 1 to 100 places.']]],
    ['of one and a half', [1.5], [['lines.0.quantity', 'A line is for 1 to 100 places.']]],
    ['of NaN', [NaN], [['lines.0.quantity', 'A line is for 1 to 100 places.']]],
  ])('%s: its faults', (_, quantities, faults) => {
    expect(said(faultsOfCart(lines(...quantities)))).toEqual(faults);
  });

  it('names a ticket type once', () => {
    const twice = [...lines(1), ...lines(1)];
    expect(said(faultsOfCart(twice))).toEqual([
      ['lines.1.ticketTypeId', 'Name each ticket type in one line.'],
    ]);
  });
});

describe('the attendees', () => {
  const of = (...indexes: number[]) =>
    indexes.map((lineIndex) => ({ lineIndex, name: 'A', email: 'a@example.org' }));

  it.each([
    ['one for each place', [0, 1, 1], []],
    ['in any order', [1, 0, 1], []],
    ['too few', [0, 1], [['attendees', 'Line 1 is for 2, and 1 are named.']]],
    ['too many', [0, 0, 1, 1], [['attendees', 'Line 0 is for 1, and 2 are named.']]],
    ['of another line', [0, 1, 1, 2], [['attendees.3.lineIndex', 'There is no such line.']]],
    ['of a line before the first', [0, 1, 1, -1], [['attendees.3.lineIndex', 'There is no such line.']]],
  ])('%s: their faults', (_, indexes, faults) => {
    expect(said(faultsOfAttendees(of(...indexes), lines(1, 2)))).toEqual(faults);
  });
});
