import { type Identity, isStale, type Overlay, readBlindly, suggestBlindText } from './blind-text.js';

const original = { title: 'Grace on compilers', abstract: 'By Grace.' };
const overlay: Overlay = {
  title: 'On compilers',
  abstract: null,
  originalTitle: original.title,
  originalAbstract: original.abstract,
};

describe('a blind text', () => {
  const changed = { title: 'Grace again', abstract: 'By Grace Hopper.' };
  it.each([
    ['without an overlay is the original', changed, null, changed],
    [
      'is the overlay where there is one',
      original,
      overlay,
      { title: 'On compilers', abstract: 'By Grace.' },
    ],
    ['never is what was written since', changed, overlay, { title: 'On compilers', abstract: 'By Grace.' }],
  ])('%s', (_, text, laidOver, read) => {
    expect(readBlindly(text, laidOver)).toEqual(read);
  });

  it.each([
    [original, false],
    [{ ...original, title: 'Another' }, true],
    [{ ...original, abstract: 'Another' }, true],
  ])('of %j is stale: %p', (text, stale) => {
    expect(isStale(overlay, text)).toBe(stale);
  });
});

describe('the suggestion of a blind text', () => {
  const grace: Identity = {
    name: 'Grace van Unmistakable',
    email: 'amazing.grace@navy.example',
    links: ['https://www.grace.example/', 'https://github.com/ghopper', 'https://social.example/@amazing'],
  };
  const hide = (abstract: string, ...people: Identity[]) =>
    suggestBlindText({ title: 'A talk', abstract }, people.length > 0 ? people : [grace])?.abstract ?? null;

  it.each([
    ['Grace van Unmistakable wrote it', '█████ wrote it'],
    ['GRACE  VAN UNMISTAKABLE wrote it', '█████ wrote it'],
    ['**Grace** knows, and Unmistakable’s law holds', '**█████** knows, and █████’s law holds'],
    ['Fall from grace in a van', null],
    ['Graceful restarts', null],
    ['Ask amazing.grace@navy.example or other@home.example.', 'Ask █████ or █████.'],
    ['See https://grace.example/talks?id=1, really', 'See █████ really'],
    ['[my page](https://www.grace.example)', '[my page](█████)'],
    ['Code: github.com/ghopper/nano and github.com/ghopperson', 'Code: █████ and github.com/ghopperson'],
    ['Follow @ghopper, @Amazing and @amazingly', 'Follow █████ and @amazingly'],
    ['Nothing of the kind', null],
  ])('of %j is %j', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it('hides everybody, in the title too', () => {
    const ada = { name: 'Ada (Lovelace', email: null, links: [] };
    expect(suggestBlindText({ title: 'Ada & Grace', abstract: 'About x.' }, [grace, ada])).toEqual({
      title: '█████ & █████',
      abstract: 'About x.',
    });
    expect(hide('Ada, Grace speak', grace, ada)).toBe('█████ speak');
  });

  it('finds names in scripts without spaces', () => {
    expect(hide('講演者は山田太郎です', { name: '山田太郎', email: null, links: [] })).toBe(
      '講演者は█████です',
    );
  });

  it('is ready soon whatever is written', () => {
    for (const hostile of ['a', '@', '.', 'a@', '█████ ', 'Grace ', 'https://']) {
      const text = hostile.repeat(20_000 / hostile.length);
      expect(hide(text, grace)?.length ?? 0).toBeLessThanOrEqual(text.length);
    }
  });
});
