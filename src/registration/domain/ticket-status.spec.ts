import {
  actionsFrom,
  statusAfter,
  TicketAction,
  TicketActionNotAllowed,
  TicketStatus,
} from './ticket-status.js';

const { VALID, VOID } = TicketStatus;
const { CANCEL } = TicketAction;

describe('a ticket', () => {
  it.each<[TicketStatus, string | null, TicketAction[]]>([
    [VALID, null, [CANCEL]],
    [VOID, null, []],
    [VALID, 'a speaker', []],
    [VOID, 'a speaker', []],
  ])('that is %s and goes with %s allows %j and nothing else', (status, speakerId, allowed) => {
    expect(actionsFrom({ status, speakerId })).toEqual(allowed);
    for (const action of Object.values(TicketAction).filter((each) => !allowed.includes(each)))
      expect(() => statusAfter(action, { status, speakerId })).toThrow(TicketActionNotAllowed);
  });

  it('is void once it is cancelled', () => {
    expect(statusAfter(CANCEL, { status: VALID, speakerId: null })).toBe(VOID);
  });
});
