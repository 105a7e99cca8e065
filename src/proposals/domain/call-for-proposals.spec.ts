import { CallForProposalsClosed, faultsOfCall, isOpen } from './call-for-proposals.js';

const call = { opensAt: new Date('2027-01-01T00:00:00Z'), closesAt: new Date('2027-02-01T00:00:00Z') };

describe('a call for proposals', () => {
  it.each([
    ['2026-12-31T23:59:59.999Z', false],
    ['2027-01-01T00:00:00Z', true],
    ['2027-01-31T23:59:59.999Z', true],
    ['2027-02-01T00:00:00Z', false],
  ])('is at %s open: %s', (now, open) => {
    expect(isOpen(call, false, new Date(now))).toBe(open);
  });

  it('is never open when the event is cancelled', () => {
    expect(isOpen(call, true, call.opensAt)).toBe(false);
  });

  it('closes after it opens', () => {
    expect(faultsOfCall(call)).toEqual([]);
    expect(faultsOfCall({ ...call, closesAt: call.opensAt }, ['changes'])).toMatchObject([
      { path: ['changes', 'closesAt'] },
    ]);
  });

  it.each([
    [call, '2026-12-01T00:00:00Z', 'The call for proposals has not opened yet.'],
    [call, '2027-03-01T00:00:00Z', 'The call for proposals has closed.'],
    [null, '2027-03-01T00:00:00Z', 'This event does not call for proposals.'],
  ])('says why it is closed', (time, now, message) => {
    expect(new CallForProposalsClosed(time, new Date(now))).toMatchObject({
      message,
      opensAt: time?.opensAt ?? null,
      closesAt: time?.closesAt ?? null,
    });
  });
});
