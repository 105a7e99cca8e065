import {
  AdmissionRule,
  CheckInDirection,
  CheckInResult,
  isClockOff,
  type ListRules,
  periodOf,
  refusalOf,
  type ShownTicket,
  trueTime,
} from './check-in-rules.js';
import { TicketStatus } from './ticket-status.js';

const { ENTRY, EXIT } = CheckInDirection;
const today = '2027-05-10';
const list: ListRules = {
  ticketTypeIds: ['day pass', 'full pass'],
  day: today,
  admission: AdmissionRule.ONCE,
};
const ticket: ShownTicket = {
  id: 'ticket',
  ticketTypeId: 'day pass',
  status: TicketStatus.VALID,
  isPaid: true,
  validDays: [today],
};

describe('a ticket at the door', () => {
  it.each<[string, Partial<ShownTicket> | null, boolean, Partial<ListRules>, CheckInResult | null]>([
    ['that is in order', {}, false, {}, null],
    ['that is good for every day', { validDays: [] }, false, { day: null }, null],
    ['of any type on a list for all', { ticketTypeId: 'another' }, false, { ticketTypeIds: [] }, null],
    ['that nobody knows', null, false, {}, CheckInResult.UNKNOWN_CODE],
    ['that is void', { status: TicketStatus.VOID }, true, {}, CheckInResult.VOID],
    ['by an old code', {}, true, {}, CheckInResult.CODE_REPLACED],
    ['that is not paid', { isPaid: false }, false, {}, CheckInResult.NOT_PAID],
    ['of another type', { ticketTypeId: 'another' }, false, {}, CheckInResult.WRONG_LIST],
    ['on another day of the list', {}, false, { day: '2027-05-11' }, CheckInResult.NOT_VALID_TODAY],
    ['on another day of its own', { validDays: ['2027-05-11'] }, false, {}, CheckInResult.NOT_VALID_TODAY],
  ])('%s', (_, fields, isReplaced, rules, refusal) => {
    const shown = { ticket: fields && { ...ticket, ...fields }, isReplaced };
    expect(refusalOf(shown, { ...list, ...rules }, ENTRY, today)).toBe(refusal);
    expect(refusalOf(shown, { ...list, ...rules }, EXIT, today)).toBe(
      fields === null ? CheckInResult.UNKNOWN_CODE : null,
    );
  });

  it('is admitted for the event, or for the day', () => {
    expect(periodOf(list, today)).toBeNull();
    expect(periodOf({ ...list, admission: AdmissionRule.DAILY }, today)).toBe(today);
  });
});

describe('the clock of a device', () => {
  const from = new Date('2027-05-01T00:00:00Z');
  const until = new Date('2027-05-10T12:00:00Z');
  const time = (text: string) => new Date(text);

  it.each([
    ['right', '2027-05-10T11:00:00Z', '2027-05-10T12:00:00Z', '2027-05-10T11:00:00Z'],
    ['a day ahead', '2027-05-11T11:00:00Z', '2027-05-11T12:00:00Z', '2027-05-10T11:00:00Z'],
    ['a year behind', '2026-05-10T11:00:00Z', '2026-05-10T12:00:00Z', '2027-05-10T11:00:00Z'],
    ['turned in between, ahead', '2099-01-01T00:00:00Z', '2027-05-10T12:00:00Z', '2027-05-10T12:00:00Z'],
    ['turned in between, back', '1970-01-01T00:00:00Z', '2027-05-10T12:00:00Z', '2027-05-01T00:00:00Z'],
  ])('that is %s is set right', (_, at, sentAt, expected) => {
    expect(trueTime(time(at), time(sentAt), { from, until })).toEqual(time(expected));
  });

  it('is off by more than five minutes', () => {
    expect(isClockOff(null, until)).toBe(false);
    expect(isClockOff(new Date(until.getTime() - 300_000), until)).toBe(false);
    expect(isClockOff(new Date(until.getTime() + 300_001), until)).toBe(true);
  });
});
