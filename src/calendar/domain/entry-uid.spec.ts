import { uidOf } from './entry-uid.js';

describe('the UID of an entry', () => {
  it.each([
    ['event', 'event-0198c1a2-7a10-7cc3-9c5e-0242ac120002@conductor'],
    ['talk', 'talk-0198c1a2-7a10-7cc3-9c5e-0242ac120002@conductor'],
    ['session', 'session-0198c1a2-7a10-7cc3-9c5e-0242ac120002@conductor'],
    ['ticket', 'ticket-0198c1a2-7a10-7cc3-9c5e-0242ac120002@conductor'],
  ] as const)('of a %s is %s for ever', (kind, uid) => {
    expect(uidOf(kind, '0198c1a2-7a10-7cc3-9c5e-0242ac120002')).toBe(uid);
  });
});
