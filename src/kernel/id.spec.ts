import { isId, newId } from './id.js';

describe('an id', () => {
  it('is new each time, of version 7, and sorted by the time of its making', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => isId(id) && id[14] === '7')).toBe(true);
  });

  const id = '0198c0de-0000-7000-8000-000000000001';
  it.each([
    '',
    'null',
    '0',
    id.toUpperCase(),
    `{${id}}`,
    `urn:uuid:${id}`,
    id.replaceAll('-', ''),
    `${id}\n`,
    ` ${id}`,
    id.replace('c', 'g'),
    "' OR 1=1 --",
  ])('is not %j', (text) => {
    expect([isId(id), isId(text)]).toEqual([true, false]);
  });
});
