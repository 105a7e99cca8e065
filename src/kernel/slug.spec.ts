import fc from 'fast-check';
import { freeSlug, isSlug, SLUG_LENGTH, slugOf } from './slug.js';

describe('a slug', () => {
  it.each(['a', '2027', 'dev-days-2027', 'a'.repeat(SLUG_LENGTH)])('may be %j', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each([
    '',
    '-',
    '-a',
    'a-',
    'a--b',
    'A',
    'ä',
    'a b',
    'a/b',
    'а',
    'ａ',
    'a\n',
    'a'.repeat(SLUG_LENGTH + 1),
  ])('may not be %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  it.each([
    ['Hello, World!', 'hello-world'],
    ['  Crème Brûlée  ', 'creme-brulee'],
    ['C++ & C#: 100 %', 'c-c-100'],
    ['ＦＵＬＬ width', 'full-width'],
    ['日本語', 'talk'],
    ['', 'talk'],
    ['---', 'talk'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('of %j reads %j', (title, slug) => {
    expect(slugOf(title, 'talk')).toBe(slug);
  });

  it('of any title is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        expect(isSlug(slugOf(title, 'talk'))).toBe(true);
      }),
    );
  });
});

describe('a free slug', () => {
  it('is the wished one, or the first of its numbers that nobody has', () => {
    expect(freeSlug('keynote', new Set())).toBe('keynote');
    expect(freeSlug('keynote', new Set(['keynote']))).toBe('keynote-2');
    expect(freeSlug('keynote', new Set(['keynote', 'keynote-2', 'keynote-3']))).toBe('keynote-4');
  });

  it.each(['a'.repeat(SLUG_LENGTH), `${'a'.repeat(SLUG_LENGTH - 7)}-bbbbbb`])(
    'of %j is still a slug',
    (slug) => {
      const free = freeSlug(slug, new Set([slug]));
      expect(isSlug(free)).toBe(true);
      expect(free).not.toBe(slug);
    },
  );
});
