import { knownLikenesses } from './similar-proposals.js';

const like = (otherId: string, similarity: number, isSameSpeaker = false, seesBoth = true) => ({
  proposalId: 'x',
  otherId,
  similarity,
  isSameSpeaker,
  seesBoth,
});

describe('what is similar to a proposal', () => {
  it('is very similar text, or whatever the same speaker offers, the most similar first', () => {
    const found = [like('a', 0.4), like('b', 0.5), like('c', 0.1, true), like('d', 0.9, true)];
    expect(knownLikenesses(found)).toEqual([
      { otherId: 'd', similarity: 0.9, isSameSpeaker: true },
      { otherId: 'b', similarity: 0.5, isSameSpeaker: false },
      { otherId: 'c', similarity: 0.1, isSameSpeaker: true },
    ]);
  });

  it('is text alone to those who may not see the names', () => {
    const found = [like('a', 0.6, true, false), like('b', 0.6, false, false), like('c', 0.4, true, false)];
    expect(knownLikenesses(found)).toEqual([
      { otherId: 'a', similarity: 0.6, isSameSpeaker: null },
      { otherId: 'b', similarity: 0.6, isSameSpeaker: null },
    ]);
  });

  it('is at most ten', () => {
    const found = Array.from({ length: 12 }, (_, n) => like(String(n), 0.5 + n / 100));
    expect(knownLikenesses(found)).toHaveLength(10);
    expect(knownLikenesses(found)[0]).toMatchObject({ otherId: '11' });
  });
});
