import { NotFound } from '../../kernel/denial.js';
import { InvalidInput, UserError } from '../../kernel/user-error.js';
import { type Combination, faultsOfCombination } from './combination.js';
import { isDonation, type Pricing } from './price.js';
import { TicketKind } from './ticket-kind.js';
import { isFor, type VoucherTerms } from './voucher.js';

/** What somebody wants: how many of a type, of a donation how much, and with which voucher. Never a price. */
export interface OrderLine {
  readonly ticketTypeId: string;
  readonly quantity: number;
  /** Of each donation, in minor units; null: what is proposed. Of other types null. */
  readonly amountMinor: bigint | null;
  readonly voucher: VoucherTerms | null;
}

/** A ticket type with what an order has to keep to. */
export interface OrderedType extends Pricing, Combination {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** At least so many, if any. */
  readonly minimumPerOrder: number;
  /** Null: any number. */
  readonly maximumPerOrder: number | null;
}

const MOST_LINES = 20;
const MOST_OF_A_LINE = 100;

/** The line's ticket type, among those of its event. What is hidden is there for a voucher that shows it. */
export function typeOf<T extends OrderedType>(line: OrderLine, types: ReadonlyMap<string, T>): T {
  const type = types.get(line.ticketTypeId);
  if (!type || (type.isHidden && !isShownBy(type, line.voucher))) throw new NotFound('ticket type');
  return type;
}

export const isShownBy = ({ id }: { id: string }, voucher: VoucherTerms | null): boolean =>
  voucher !== null && voucher.showsHidden && isFor(id, voucher);

/** All that is wrong with the lines whatever they cost; `types` has what comes with bundles too. Throws NotFound for what is not of the event. */
export function faultsOfLines(
  lines: readonly OrderLine[],
  types: ReadonlyMap<string, OrderedType>,
): UserError[] {
  if (lines.length === 0 || lines.length > MOST_LINES)
    return [new InvalidInput(`An order has 1 to ${String(MOST_LINES)} lines.`, ['lines'])];
  const faults = lines.flatMap((line, index) =>
    faultsOfLine(line, typeOf(line, types), ['lines', String(index)]),
  );
  return faults.length > 0
    ? faults
    : [...faultsOfQuantities(lines, types), ...faultsOfCombination(lines, types)];
}

function faultsOfLine(line: OrderLine, type: OrderedType, path: readonly string[]): InvalidInput[] {
  const { quantity, amountMinor } = line;
  const faults: InvalidInput[] = [];
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_OF_A_LINE)
    faults.push(new InvalidInput(`A line is for 1 to ${String(MOST_OF_A_LINE)}.`, [...path, 'quantity']));
  const isChosen = type.kind === TicketKind.DONATION;
  if (amountMinor !== null && !isChosen)
    faults.push(new InvalidInput(`Nobody chooses what ${type.name} costs.`, [...path, 'amount']));
  if (amountMinor !== null && isChosen && !isDonation(amountMinor, type))
    faults.push(new InvalidInput('The amount is outside of the bounds.', [...path, 'amount']));
  return faults;
}

function faultsOfQuantities(
  lines: readonly OrderLine[],
  types: ReadonlyMap<string, OrderedType>,
): OrderLimitExceeded[] {
  return [...Map.groupBy(lines, ({ ticketTypeId }) => ticketTypeId)].flatMap(([id, own]) => {
    const type = types.get(id);
    const quantity = own.reduce((sum, line) => sum + line.quantity, 0);
    const isWithin =
      !type || (quantity >= type.minimumPerOrder && quantity <= (type.maximumPerOrder ?? Infinity));
    return isWithin ? [] : [new OrderLimitExceeded(type)];
  });
}

/** An order has fewer or more of a ticket type than it may. */
export class OrderLimitExceeded extends UserError {
  readonly ticketTypeName: string;
  readonly minimum: number;
  readonly maximum: number | null;

  constructor({ name, minimumPerOrder, maximumPerOrder }: OrderedType) {
    const most = maximumPerOrder === null ? '' : ` and at most ${String(maximumPerOrder)}`;
    super(`An order has at least ${String(minimumPerOrder)}${most} of ${name}, or none.`);
    this.ticketTypeName = name;
    this.minimum = minimumPerOrder;
    this.maximum = maximumPerOrder;
  }
}
