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
  it.each([
    [VALID, [CANCEL]],
    [VOID, []],
  ])('that is %s allows %j and nothing else', (status, allowed) => {
    expect(actionsFrom(status)).toEqual(allowed);
    for (const action of Object.values(TicketAction).filter((each) => !allowed.includes(each)))
      expect(() => statusAfter(action, status)).toThrow(TicketActionNotAllowed);
  });

  it('is void once it is cancelled', () => {
    expect(statusAfter(CANCEL, VALID)).toBe(VOID);
  });
});
