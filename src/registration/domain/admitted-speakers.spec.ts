import { changesOf } from './admitted-speakers.js';

const ada = { speakerId: 'ada', name: 'Ada', email: null };
const admittedInPrivate = { ...ada, isPrivate: true };
const admittedInPublic = { ...ada, isPrivate: false };
const hidden = { speakerId: 'ada', ticketTypeId: 'old', isPrivate: true };
const shown = { ...hidden, isPrivate: false };
const nothing = { ended: [], shown: [], granted: [] };
const granted = (speaker: typeof admittedInPrivate, ticketTypeId = 'new') => ({
  ...nothing,
  granted: [{ ...speaker, ticketTypeId }],
});

describe('the tickets of speakers', () => {
  it.each([
    ['none and no acceptance', [], [], nothing],
    ['none and a private acceptance', [], [admittedInPrivate], granted(admittedInPrivate)],
    ['none and a published one', [], [admittedInPublic], granted(admittedInPublic)],
    ['a private ticket and no acceptance', [hidden], [], { ...nothing, ended: [hidden] }],
    ['a private ticket and a private acceptance', [hidden], [admittedInPrivate], nothing],
    ['a private ticket and a published one', [hidden], [admittedInPublic], { ...nothing, shown: [hidden] }],
    ['a known ticket and no acceptance', [shown], [], { ...nothing, ended: [shown] }],
    ['a known ticket and a published acceptance', [shown], [admittedInPublic], nothing],
  ])('follow the acceptances: %s', (_, held, admitted, changes) => {
    expect(changesOf(held, admitted, 'new')).toEqual(changes);
  });

  it('are replaced by one of the same type when only a private acceptance is left', () => {
    const replaced = { ...granted(admittedInPrivate, 'old'), ended: [shown] };
    for (const type of ['new', null]) expect(changesOf([shown], [admittedInPrivate], type)).toEqual(replaced);
  });

  it('are given to nobody new where there is no ticket type, and stay where they are', () => {
    expect(changesOf([], [admittedInPublic], null)).toEqual(nothing);
    expect(changesOf([shown], [admittedInPublic], null)).toEqual(nothing);
  });
});
