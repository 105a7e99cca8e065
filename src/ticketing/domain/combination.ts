import { NotFound } from '../../kernel/denial.js';
import { InvalidInput, UserError } from '../../kernel/user-error.js';
import { TicketKind } from './ticket-kind.js';
import { VoucherPlaces } from './voucher.js';

/** What comes with each ticket of a bundle. */
export interface BundlePart {
  readonly ticketTypeId: string;
  readonly quantity: number;
}

/** How ticket types belong together. */
export interface Combination {
  readonly kind: TicketKind;
  /** None: it is no bundle. */
  readonly bundle: readonly BundlePart[];
  /** One of these add-ons for each ticket; none: nothing is required. */
  readonly requiredAddOnIds: readonly string[];
}

type Combined = Combination & { readonly id: string; readonly name: string };

/** As much of a line as it takes to know the places. */
export interface LineOfPlaces {
  readonly ticketTypeId: string;
  readonly quantity: number;
  readonly voucher: { readonly places: VoucherPlaces } | null;
}

/** How many places of a ticket type somebody wants, and where they come from. */
export interface WantedPlaces {
  readonly ticketTypeId: string;
  readonly count: number;
  readonly from: VoucherPlaces;
}

/** What comes with so many of a ticket type, which is a bundle then; nothing with others. */
export const partsOf = (
  { ticketTypeId, quantity }: Pick<LineOfPlaces, 'ticketTypeId' | 'quantity'>,
  types: ReadonlyMap<string, Pick<Combination, 'bundle'>>,
): BundlePart[] =>
  (types.get(ticketTypeId)?.bundle ?? []).map((part) => ({ ...part, quantity: quantity * part.quantity }));

/** The places of the lines and of what comes with them; those that a voucher keeps are of its own ticket type. */
export function wantedPlaces(
  lines: readonly LineOfPlaces[],
  types: ReadonlyMap<string, Pick<Combination, 'bundle'>>,
): WantedPlaces[] {
  return lines.flatMap((line) => {
    const from = line.voucher?.places ?? VoucherPlaces.SHARED;
    const fromOfParts = from === VoucherPlaces.RESERVED ? VoucherPlaces.SHARED : from;
    const parts = partsOf(line, types).map(({ ticketTypeId, quantity }) => ({
      ticketTypeId,
      count: quantity,
      from: fromOfParts,
    }));
    return [{ ticketTypeId: line.ticketTypeId, count: line.quantity, from }, ...parts];
  });
}

/** What is missing in an order that is well-formed otherwise, of an event's ticket types by their ids. */
export function faultsOfCombination(
  lines: readonly LineOfPlaces[],
  types: ReadonlyMap<string, Combined>,
): UserError[] {
  const counts = new Map<Combined, number>();
  for (const { ticketTypeId, count } of wantedPlaces(lines, types)) {
    const type = types.get(ticketTypeId);
    if (!type) throw new NotFound('ticket type');
    counts.set(type, (counts.get(type) ?? 0) + count);
  }
  const hasAdmission = [...counts.keys()].some(({ kind }) => kind === TicketKind.ADMISSION);
  const addOn = [...counts.keys()].find(({ kind }) => kind === TicketKind.ADD_ON);
  return [
    ...(addOn && !hasAdmission ? [new AdmissionMissing(addOn.name)] : []),
    ...unserved(counts).map(
      (type) =>
        new AddOnMissing(
          type.name,
          type.requiredAddOnIds.flatMap((id) => types.get(id)?.name ?? []),
        ),
    ),
  ];
}

/**
 * The ticket types for which there are too few add-ons, when each add-on serves one ticket. Where one that is taken serves
 * elsewhere too, another one is looked for there: so nothing is missing that could be shared out better.
 */
function unserved(counts: ReadonlyMap<Combined, number>): Combined[] {
  const free = new Map([...counts].map(([{ id }, count]) => [id, count]));
  const served = new Map<string, Combined[]>();
  const serve = (type: Combined, tried: Set<string>): boolean =>
    type.requiredAddOnIds.some((id) => {
      if (tried.has(id)) return false;
      tried.add(id);
      const own = served.get(id) ?? [];
      if (own.length < (free.get(id) ?? 0)) {
        served.set(id, [...own, type]);
        return true;
      }
      const moved = own.findIndex((other) => serve(other, tried));
      if (moved >= 0) served.set(id, (served.get(id) ?? []).with(moved, type));
      return moved >= 0;
    });
  return [...counts]
    .filter(([{ requiredAddOnIds }]) => requiredAddOnIds.length > 0)
    .filter(
      ([type, count]) => !Array.from({ length: count }, () => type).every((each) => serve(each, new Set())),
    )
    .map(([type]) => type);
}

/** What does not fit together in the catalogue. `others` are the event's ticket types; throws NotFound for further ones. */
export function faultsOfRelations(
  { id, kind, bundle, requiredAddOnIds }: Combination & { readonly id: string },
  others: ReadonlyMap<string, Pick<Combination, 'kind' | 'bundle'>>,
  above: readonly string[] = [],
): InvalidInput[] {
  const faults: InvalidInput[] = [];
  const fault = (message: string, field: string) =>
    void faults.push(new InvalidInput(message, [...above, field]));
  const of = (typeId: string) => {
    const type = others.get(typeId);
    if (!type) throw new NotFound('ticket type');
    return type;
  };
  const parts = bundle.map((part) => of(part.ticketTypeId));
  const isDonation = kind === TicketKind.DONATION || parts.some((part) => part.kind === TicketKind.DONATION);
  const isPart = [...others.values()].some((type) => type.bundle.some((part) => part.ticketTypeId === id));
  const isNested = parts.some((part) => part.bundle.length > 0) || isPart;
  if (bundle.some((part) => part.ticketTypeId === id)) fault('A bundle does not contain itself.', 'bundle');
  else if (bundle.length > 0 && isDonation) fault('A donation has no part in bundles.', 'bundle');
  else if (bundle.length > 0 && isNested) fault('A bundle contains no bundle.', 'bundle');
  if (requiredAddOnIds.some((addOnId) => of(addOnId).kind !== TicketKind.ADD_ON))
    fault('Only add-ons can be required.', 'requiredAddOnIds');
  if (requiredAddOnIds.length > 0 && kind !== TicketKind.ADMISSION)
    fault('Only an admission requires add-ons.', 'requiredAddOnIds');
  return faults;
}

/** An add-on is had together with an admission only. */
export class AdmissionMissing extends UserError {
  constructor(readonly ticketTypeName: string) {
    super(`${ticketTypeName} goes with an admission.`);
  }
}

/** A ticket type asks for one of several add-ons with each ticket. */
export class AddOnMissing extends UserError {
  constructor(
    readonly ticketTypeName: string,
    readonly addOnNames: readonly string[],
  ) {
    super(`With each ${ticketTypeName} goes one of: ${addOnNames.join(', ')}.`);
  }
}
