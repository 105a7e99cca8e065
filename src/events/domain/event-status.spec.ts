import { actionsFrom, EventAction, EventActionNotAllowed, EventStatus, statusAfter } from './event-status.js';

describe('an event', () => {
  it.each([
    [EventStatus.DRAFT, [EventAction.PUBLISH]],
    [EventStatus.PUBLISHED, [EventAction.CANCEL]],
    [EventStatus.CANCELLED, []],
  ])('that is %s allows %j and nothing else', (status, allowed) => {
    expect(actionsFrom(status)).toEqual(allowed);
    for (const action of Object.values(EventAction).filter((each) => !allowed.includes(each)))
      expect(() => statusAfter(action, status)).toThrow(EventActionNotAllowed);
  });

  it('goes from draft to published to cancelled', () => {
    const { PUBLISH, CANCEL } = EventAction;
    expect(statusAfter(CANCEL, statusAfter(PUBLISH, EventStatus.DRAFT))).toBe(EventStatus.CANCELLED);
  });
});
