import { NotFound } from '../../kernel/denial.js';
import {
  AddOnMissing,
  AdmissionMissing,
  type Combination,
  faultsOfCombination,
  faultsOfRelations,
  wantedPlaces,
} from './combination.js';
import { TicketKind } from './ticket-kind.js';
import { VoucherPlaces } from './voucher.js';

const { ADMISSION, ADD_ON, DONATION } = TicketKind;
const { SHARED, RESERVED, BEYOND } = VoucherPlaces;
const of = (kind: TicketKind, fields: Partial<Combination> = {}): Combination => ({
  kind,
  bundle: [],
  requiredAddOnIds: [],
  ...fields,
});
const withAll = (...ids: string[]) => ({
  bundle: ids.map((ticketTypeId) => ({ ticketTypeId, quantity: 2 })),
});
const catalogue = new Map(
  Object.entries({
    pass: of(ADMISSION),
    lunch: of(ADD_ON),
    red: of(ADD_ON),
    blue: of(ADD_ON),
    thanks: of(DONATION),
    family: of(ADMISSION, withAll('pass', 'lunch')),
    kit: of(ADD_ON, withAll('red')),
    shirt: of(ADMISSION, { requiredAddOnIds: ['red', 'blue'] }),
    redOnly: of(ADMISSION, { requiredAddOnIds: ['red'] }),
  }).map(([id, type]) => [id, { ...type, id, name: id }]),
);
const lines = (quantities: Record<string, number>, places: VoucherPlaces | null = null) =>
  Object.entries(quantities).map(([ticketTypeId, quantity]) => ({
    ...{ ticketTypeId, quantity },
    voucher: places && { places },
  }));

describe('an order of several ticket types', () => {
  it.each<[Record<string, number>, string[]]>([
    [{ pass: 1 }, []],
    [{ pass: 1, lunch: 3 }, []],
    [{ lunch: 1 }, ['lunch goes with an admission.']],
    [{ lunch: 1, thanks: 1 }, ['lunch goes with an admission.']],
    [{ thanks: 1 }, []],
    [{ family: 1 }, []],
    [{ kit: 1 }, ['kit goes with an admission.']],
    [{ shirt: 1 }, ['With each shirt goes one of: red, blue.']],
    [{ shirt: 2, red: 1, blue: 1 }, []],
    [{ shirt: 2, red: 1 }, ['With each shirt goes one of: red, blue.']],
    [{ shirt: 1, redOnly: 1, red: 1 }, ['With each redOnly goes one of: red.']],
    [{ shirt: 1, redOnly: 1, red: 1, blue: 1 }, []],
    [{ shirt: 3, redOnly: 2, red: 3, blue: 2 }, []],
    [{ shirt: 3, redOnly: 2, red: 1, blue: 4 }, ['With each redOnly goes one of: red.']],
    [{ shirt: 2, kit: 1 }, []],
    [{ shirt: 3, kit: 1 }, ['With each shirt goes one of: red, blue.']],
  ])('%j lacks %j', (quantities, missing) => {
    const faults = faultsOfCombination(lines(quantities), catalogue);
    expect(faults.map(({ message }) => message)).toEqual(missing);
    for (const fault of faults)
      expect(fault instanceof AdmissionMissing || fault instanceof AddOnMissing).toBe(true);
  });

  it.each([
    [null, SHARED, SHARED],
    [SHARED, SHARED, SHARED],
    [RESERVED, RESERVED, SHARED],
    [BEYOND, BEYOND, BEYOND],
  ])('takes places for the bundle and its parts, with a voucher %s from %s and %s', (voucher, own, parts) => {
    expect(wantedPlaces(lines({ family: 3 }, voucher), catalogue)).toEqual([
      { ticketTypeId: 'family', count: 3, from: own },
      { ticketTypeId: 'pass', count: 6, from: parts },
      { ticketTypeId: 'lunch', count: 6, from: parts },
    ]);
  });
});

describe('in a catalogue', () => {
  it.each([
    ['a bundle of both kinds', of(ADMISSION, withAll('pass', 'lunch')), []],
    ['a bundle of itself', of(ADMISSION, withAll('new')), ['bundle']],
    ['a bundle of a bundle', of(ADMISSION, withAll('family')), ['bundle']],
    ['a bundle of a donation', of(ADMISSION, withAll('thanks')), ['bundle']],
    ['a donation of something', of(DONATION, withAll('pass')), ['bundle']],
    ['an add-on that is required', of(ADMISSION, { requiredAddOnIds: ['red'] }), []],
    ['an admission that is required', of(ADMISSION, { requiredAddOnIds: ['pass'] }), ['requiredAddOnIds']],
    ['an add-on that requires one', of(ADD_ON, { requiredAddOnIds: ['red'] }), ['requiredAddOnIds']],
  ])('%s has faults where they are', (_, type, paths) => {
    const others = new Map([...catalogue, ['new', { ...type, id: 'new', name: 'new' }]]);
    const faults = faultsOfRelations({ ...type, id: 'new' }, others, ['changes']);
    expect(faults.map(({ path }) => path)).toEqual(paths.map((path) => ['changes', path]));
  });

  it('a part of a bundle becomes no bundle', () => {
    const faults = faultsOfRelations({ ...of(ADMISSION, withAll('lunch')), id: 'pass' }, catalogue);
    expect(faults.map(({ path }) => path)).toEqual([['bundle']]);
  });

  it('there is nothing of another event', () => {
    for (const fields of [withAll('foreign'), { requiredAddOnIds: ['foreign'] }])
      expect(() => faultsOfRelations({ ...of(ADMISSION, fields), id: 'new' }, catalogue)).toThrow(NotFound);
  });
});
