import { TalkLevel } from '../../kernel/talk-level.js';
import { changedChoice, faultsOfChoice, type Offer, ProposalLimitReached } from './call-terms.js';

const anything: Offer = { sessionFormats: null, tracks: null, languages: [], levels: [] };
const nothing = { sessionFormatId: null, trackId: null, language: null, level: null };

describe('what a call offers', () => {
  it('is everything where nothing is said', () => {
    expect(faultsOfChoice(nothing, anything)).toEqual([]);
    const choice = { sessionFormatId: 'f', trackId: 't', language: 'de', level: TalkLevel.ADVANCED };
    expect(faultsOfChoice(choice, anything)).toEqual([]);
  });

  it('is expected to be chosen from where it is limited, and named', () => {
    const offer: Offer = {
      sessionFormats: new Map([
        ['f', 'Talk'],
        ['g', 'Workshop'],
      ]),
      tracks: new Map(),
      languages: ['en'],
      levels: [TalkLevel.BEGINNER],
    };
    const faults = faultsOfChoice(nothing, offer, ['changes']);
    expect(faults.map(({ message, path }) => [path[1], message])).toEqual([
      ['sessionFormatId', 'The call takes one of these: Talk, Workshop.'],
      ['trackId', 'The call takes one of these: nothing now.'],
      ['language', 'The call takes one of these: en.'],
      ['level', 'The call takes one of these: BEGINNER.'],
    ]);
    expect(
      faultsOfChoice({ sessionFormatId: 'g', language: 'en-GB', level: TalkLevel.BEGINNER }, offer),
    ).toEqual([]);
    expect(faultsOfChoice({ language: 'enm' }, offer)).toHaveLength(1);
    expect(faultsOfChoice({}, offer)).toEqual([]);
  });

  it('does not touch what a change leaves as it is', () => {
    const present = { ...nothing, trackId: 't', language: 'en' };
    expect(changedChoice({ trackId: 't', language: null }, present)).toEqual({ language: null });
  });

  it.each([
    [1, 'The call takes one proposal of each person.'],
    [3, 'The call takes 3 proposals of each person.'],
  ])('says that it takes %i', (limit, message) => {
    expect(new ProposalLimitReached(limit)).toMatchObject({ message, limit });
  });
});
