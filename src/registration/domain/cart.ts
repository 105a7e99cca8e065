import { InvalidInput } from '../../kernel/user-error.js';

/** How many places of which ticket type somebody wants. Never a price. */
export interface CartLine {
  readonly ticketTypeId: string;
  readonly quantity: number;
}

const MOST_LINES = 20;

/** Of all lines together: a ticket is made for each of them at once. */
export const MOST_PLACES = 100;

/** All that is wrong with a cart before anybody looks at what there is. */
export function faultsOfCart(lines: readonly CartLine[]): InvalidInput[] {
  const count = lines.length;
  if (count === 0 || count > MOST_LINES)
    return [
      new InvalidInput(`A checkout has 1 to ${String(MOST_LINES)} lines, not ${String(count)}.`, ['lines']),
    ];
  const seen = new Set<string>();
  const faults = lines.flatMap(({ ticketTypeId, quantity }, index) => {
    const own = faultsOfLine({ ticketTypeId, quantity }, ['lines', String(index)], seen);
    seen.add(ticketTypeId);
    return own;
  });
  return faults.length > 0 ? faults : faultsOfPlaces(lines);
}

/** The same of all places, those that come with bundles too. */
export function faultsOfPlaces(lines: readonly CartLine[]): InvalidInput[] {
  const places = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const message = `A checkout has at most ${String(MOST_PLACES)} places, not ${String(places)}.`;
  return places <= MOST_PLACES ? [] : [new InvalidInput(message, ['lines'])];
}

function faultsOfLine(
  { ticketTypeId, quantity }: CartLine,
  path: readonly string[],
  seen: ReadonlySet<string>,
): InvalidInput[] {
  const faults: InvalidInput[] = [];
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_PLACES)
    faults.push(new InvalidInput(`A line is for 1 to ${String(MOST_PLACES)} places.`, [...path, 'quantity']));
  if (seen.has(ticketTypeId))
    faults.push(new InvalidInput('Name each ticket type in one line.', [...path, 'ticketTypeId']));
  return faults;
}

/** Who comes with a place of a line. */
export interface NamedAttendee {
  /** From 0. */
  readonly lineIndex: number;
  readonly name: string;
  readonly email: string;
}

/** Every place of every line has exactly one attendee. */
export function faultsOfAttendees(
  attendees: readonly NamedAttendee[],
  lines: readonly CartLine[],
): InvalidInput[] {
  const stray = attendees.flatMap(({ lineIndex }, index) =>
    lines[lineIndex]
      ? []
      : [new InvalidInput('There is no such line.', ['attendees', String(index), 'lineIndex'])],
  );
  const uneven = lines.flatMap(({ quantity }, index) => {
    const named = attendees.filter(({ lineIndex }) => lineIndex === index).length;
    const message = `Line ${String(index)} is for ${String(quantity)}, and ${String(named)} are named.`;
    return named === quantity ? [] : [new InvalidInput(message, ['attendees'])];
  });
  return [...stray, ...uneven];
}
