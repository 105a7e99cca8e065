import { CallForProposalsClosed, faultsOfCall, isOpen, takenParts } from './call-for-proposals.js';

const call = {
  opensAt: new Date('2027-01-01T00:00:00Z'),
  closesAt: new Date('2027-02-01T00:00:00Z'),
  sessionFormats: [],
  tracks: [],
};

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

  it('takes parts with times of their own until those, and the others until its own', () => {
    const late = { id: 'late', closesAt: new Date('2027-03-01T00:00:00Z') };
    const early = { id: 'early', closesAt: new Date('2027-01-15T00:00:00Z') };
    const usual = { id: 'usual', closesAt: null };
    const taken = (parts: (typeof usual | typeof late)[], now: string) =>
      takenParts(parts, call, new Date(now)).map(({ id }) => id);
    expect(taken([late, early, usual], '2027-01-14T00:00:00Z')).toEqual(['late', 'early', 'usual']);
    expect(taken([late, early, usual], '2027-01-15T00:00:00Z')).toEqual(['late', 'usual']);
    expect(taken([late, early, usual], '2027-02-01T00:00:00Z')).toEqual(['late']);
    expect(taken([late], '2027-03-01T00:00:00Z')).toEqual([]);
    expect(taken([usual], '2027-04-01T00:00:00Z')).toEqual(['usual']);
  });

  it.each([
    [['late', 'usual'], [], '2027-02-15T00:00:00Z', true],
    [['late', 'usual'], [], '2027-03-01T00:00:00Z', false],
    [['early'], [], '2027-01-15T00:00:00Z', false],
    [['late'], ['usual'], '2027-02-15T00:00:00Z', true],
    [['late'], ['early', 'usual'], '2027-02-15T00:00:00Z', false],
    [['usual'], ['usual'], '2027-02-01T00:00:00Z', false],
  ])('of the formats %j and the tracks %j is at %s open: %s', (formats, trackNames, now, open) => {
    const times: Record<string, Date> = {
      late: new Date('2027-03-01T00:00:00Z'),
      early: new Date('2027-01-15T00:00:00Z'),
    };
    const parts = (ids: string[]) => ids.map((id) => ({ id, closesAt: times[id] ?? null }));
    const limited = { ...call, sessionFormats: parts(formats), tracks: parts(trackNames) };
    expect(isOpen(limited, false, new Date(now))).toBe(open);
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
