import { type MessageReader, MessageSide, namesAuthor, seesMessages, sidesOf } from './conversation.js';

const { COMMITTEE, SPEAKERS } = MessageSide;
const nobody: MessageReader = { decides: false, isParty: false, reads: false, isBlind: false };

it.each([
  [{}, false],
  [{ decides: true, isBlind: true }, true],
  [{ isParty: true, isBlind: true }, true],
  [{ reads: true }, true],
  [{ reads: true, isBlind: true }, false],
])('messages are for those who take part and those who see names: %j', (reader, sees) => {
  expect(seesMessages({ ...nobody, ...reader })).toBe(sees);
});

it.each([
  [COMMITTEE, { isParty: true }, false],
  [COMMITTEE, { decides: true }, true],
  [COMMITTEE, { decides: true, isParty: true }, true],
  [COMMITTEE, {}, true],
  [SPEAKERS, { isParty: true }, true],
])('a message of the %s names its author except to speakers: %j', (side, reader, names) => {
  expect(namesAuthor(side, { ...nobody, ...reader })).toBe(names);
});

it('somebody reads for the committee, for the speakers, for both or for nobody', () => {
  expect(sidesOf(nobody)).toEqual([]);
  expect(sidesOf({ decides: true, isParty: false })).toEqual([COMMITTEE]);
  expect(sidesOf({ decides: false, isParty: true })).toEqual([SPEAKERS]);
  expect(sidesOf({ decides: true, isParty: true })).toEqual([COMMITTEE, SPEAKERS]);
});
