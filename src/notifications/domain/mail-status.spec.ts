import {
  actionsFrom,
  MailAction,
  MailActionNotAllowed,
  MailOutcome,
  MailStatus,
  statusAfter,
  statusWhen,
} from './mail-status.js';

const { DRAFT, SENDING, SENT, FAILED, DISCARDED, OBSOLETE } = MailStatus;
const { UPDATE, SEND, DISCARD, RETRY } = MailAction;

describe('a mail of the outbox', () => {
  it.each<[MailStatus, Partial<Record<MailAction, MailStatus>>]>([
    [DRAFT, { UPDATE: DRAFT, SEND: SENDING, DISCARD: DISCARDED }],
    [SENDING, {}],
    [SENT, {}],
    [FAILED, { DISCARD: DISCARDED, RETRY: SENDING }],
    [DISCARDED, {}],
    [OBSOLETE, {}],
  ])('that is %s allows %j and nothing else', (status, allowed) => {
    expect(actionsFrom(status)).toEqual([UPDATE, SEND, DISCARD, RETRY].filter((each) => each in allowed));
    for (const action of Object.values(MailAction)) {
      const after = () => statusAfter(action, { id: 'm', status });
      if (action in allowed) expect(after()).toBe(allowed[action]);
      else expect(after).toThrow(MailActionNotAllowed);
    }
  });

  it.each([
    [DRAFT, { LEAVE: null, FAIL: null, OUTDATE: OBSOLETE }],
    [SENDING, { LEAVE: SENT, FAIL: FAILED, OUTDATE: OBSOLETE }],
    [SENT, { LEAVE: null, FAIL: null, OUTDATE: null }],
    [FAILED, { LEAVE: null, FAIL: null, OUTDATE: OBSOLETE }],
    [DISCARDED, { LEAVE: null, FAIL: null, OUTDATE: null }],
    [OBSOLETE, { LEAVE: null, FAIL: null, OUTDATE: null }],
  ])('that is %s becomes %j', (status, expected) => {
    const after = Object.values(MailOutcome).map((outcome) => [outcome, statusWhen(outcome, status)]);
    expect(Object.fromEntries(after)).toEqual(expected);
  });

  it('says what cannot be done with which', () => {
    const refusal = new MailActionNotAllowed(SEND, SENDING, 'm');
    expect(refusal.message).toBe('You cannot send a mail that is being sent.');
  });
});
