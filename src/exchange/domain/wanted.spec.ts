import { keptKey, sortWanted, wanted } from './wanted.js';

const known = (key: string, details: unknown) => {
  const { digest } = wanted(key, details);
  return { key, digest, thingId: `id-${key}` };
};

describe('what a file wants', () => {
  it('is new, changed, the same, or gone', () => {
    const things = [wanted('a', { n: 1 }), wanted('b', { n: 2 }), wanted('c', { n: 3 })];
    const before = [known('b', { n: 2 }), known('c', { n: 0 }), known('d', { n: 4 })];
    const sorted = sortWanted(things, before, new Set(['id-b', 'id-c', 'id-d']));
    expect(sorted.added.map(({ key }) => key)).toEqual(['a']);
    expect(sorted.changed).toMatchObject([{ key: 'c', id: 'id-c', details: { n: 3 } }]);
    expect(sorted.unchanged).toMatchObject([{ key: 'b', id: 'id-b' }]);
    expect(sorted.gone).toEqual(['id-d']);
  });

  it('is new again where it was removed by hand, and not gone twice', () => {
    const sorted = sortWanted([wanted('a', 1)], [known('a', 1), known('b', 1)], new Set());
    expect(sorted).toMatchObject({ added: [{ key: 'a' }], changed: [], unchanged: [], gone: [] });
  });

  it('keeps short keys as they are and long ones as hashes', () => {
    expect(keptKey('k'.repeat(200))).toBe('k'.repeat(200));
    expect(keptKey('k'.repeat(201))).toMatch(/^[\da-f]{64}$/);
    expect(keptKey('k'.repeat(201))).not.toBe(keptKey('k'.repeat(202)));
  });

  it('has another digest for other details', () => {
    const at = (time: string) => wanted('a', { startsAt: new Date(time) }).digest;
    expect(at('2031-05-01T10:00:00Z')).toBe(at('2031-05-01T12:00:00+02:00'));
    expect(at('2031-05-01T10:00:00Z')).not.toBe(at('2031-05-01T10:00:01Z'));
  });
});
