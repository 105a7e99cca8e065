import { InvalidInput } from '../../kernel/user-error.js';
import { isSimple } from './simple-ticket.js';
import { TicketKind } from './ticket-kind.js';
import { faultsOfTerms, percentOf, plainTerms, readTerms, type WrittenTerms } from './ticket-type-terms.js';

const pathsIn = (written: WrittenTerms, currency: string): unknown[] => {
  try {
    readTerms(written, currency, ['changes']);
    return [];
  } catch (error: unknown) {
    if (!(error instanceof AggregateError)) throw error;
    return (error.errors as InvalidInput[]).map(({ path }) => path.slice(1));
  }
};

describe('the terms of a ticket type', () => {
  it.each([
    ['EUR', '12.3', 1_230n],
    ['JPY', '1200', 1_200n],
    ['KWD', '1.234', 1_234n],
  ])('are read in minor units of %s', (currency, price, minor) => {
    expect(readTerms({ price, maximumAmount: price, taxPercent: '7.9' }, currency)).toEqual({
      priceMinor: minor,
      maximumMinor: minor,
      taxRate: 7_900,
    });
  });

  it('say nothing of what is absent, and null where something is cleared', () => {
    expect(readTerms({ minimumAmount: null, badgeRole: null }, 'EUR')).toEqual({
      minimumMinor: null,
      badgeRole: null,
    });
  });

  it('have each day once, in order', () => {
    const validDays = ['2027-05-11', '2027-05-10', '2027-05-11'];
    expect(readTerms({ validDays }, 'EUR')).toEqual({ validDays: ['2027-05-10', '2027-05-11'] });
  });

  const step = { startsAt: null, endsAt: null, price: '1' };
  it.each([
    ['EUR', { price: '0.001' }, [['price']]],
    ['JPY', { price: '0.5', priceSteps: [step, { ...step, price: '1.5' }] }, [['priceSteps', '1', 'price'], ['price']]], // prettier-ignore
    ['KWD', { minimumAmount: '-0.001' }, [['minimumAmount']]],
    ['EUR', { maximumAmount: '10000000000.01' }, [['maximumAmount']]],
    ['EUR', { taxPercent: '100.001' }, [['taxPercent']]],
    ['EUR', { taxPercent: '-1' }, [['taxPercent']]],
    ['EUR', { taxPercent: '7.9999' }, [['taxPercent']]],
  ])('in %s are refused where they are wrong: %j', (currency, written, paths) => {
    expect(pathsIn(written, currency)).toEqual(paths);
  });

  it.each([
    ['plain ones', {}, []],
    ['a day of the event', { validDays: ['2027-05-10', '2027-05-12'] }, []],
    ['the day before', { validDays: ['2027-05-09'] }, ['validDays']],
    ['the day after', { validDays: ['2027-05-13'] }, ['validDays']],
    ['numbers that cross', { minimumPerOrder: 3, maximumPerOrder: 2 }, ['minimumPerOrder']],
    ['more for an order than for a buyer', { minimumPerOrder: 3, maximumPerBuyer: 2 }, ['minimumPerOrder']],
    ['bounds of an admission', { minimumMinor: 1n }, ['minimumAmount']],
  ])('with %s have faults where they are', (_, terms, paths) => {
    const days = { first: '2027-05-10', last: '2027-05-12' };
    const faults = faultsOfTerms({ ...plainTerms, ...terms }, days);
    expect(faults.map(({ path }) => path.join('.'))).toEqual(paths);
  });

  it.each([
    [0, '0'],
    [7_999, '7.999'],
    [21_000, '21'],
    [100_000, '100'],
  ])('tell a tax of %i thousandths as %s percent', (rate, percent) => {
    expect(percentOf(rate)).toBe(percent);
  });

  const step1 = { startsAt: null, endsAt: new Date('2027-01-02'), priceMinor: 0n };
  it.each([
    ['that are plain', {}, true],
    ['that cost something', { priceMinor: 1n }, false],
    ['that cost nothing yet', { priceMinor: 1n, priceSteps: [step1] }, true],
    ['of an add-on', { kind: TicketKind.ADD_ON }, false],
    ['of a donation', { kind: TicketKind.DONATION }, false],
    ['that need approval', { needsApproval: true }, false],
    ['of two at least', { minimumPerOrder: 2 }, false],
    ['of a bundle', { bundle: [{ ticketTypeId: 'a', quantity: 1 }] }, false],
    ['that require an add-on', { requiredAddOnIds: ['a'] }, false],
    ['of so many for each buyer', { maximumPerBuyer: 2 }, false],
  ])('%s are enough to register: %j %s', (_, terms, isEnough) => {
    expect(isSimple(new Date('2027-01-01'), { ...plainTerms, ...terms })).toBe(isEnough);
  });
});
