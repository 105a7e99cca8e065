import { markdownToText } from './markdown-to-text.js';

describe('Markdown as text', () => {
  it.each([
    ['headings', '# Why\n\nBecause.\n## How', 'Why\n\nBecause.\nHow'],
    ['emphasis', '**bold** *soft* __bold__ _soft_ ***both*** ~~gone~~', 'bold soft bold soft both gone'],
    ['what only looks like emphasis', '2 * 3 * 4, snake_case_name, a*', '2 * 3 * 4, snake_case_name, a*'],
    [
      'links',
      'See [the docs](https://example.org/a "Docs") or <https://example.org>.',
      'See the docs (https://example.org/a) or https://example.org.',
    ],
    ['images', 'A ![drawing](a.png) here', 'A drawing here'],
    ['a linked image', '[![logo](a.png)](https://example.org)', 'logo (https://example.org)'],
    ['lists', '* one\n+ two\n  - three\n1. four', '- one\n- two\n  - three\n1. four'],
    ['quotations', '> so it goes\n> on', 'so it goes\non'],
    ['code', 'Call `render()`:\n\n```ts\nrender();\n```\n\nDone.', 'Call render():\n\nrender();\n\nDone.'],
    ['escapes', 'C\\# and 1 \\* 2', 'C# and 1 * 2'],
    ['line breaks', 'one<br>two\r\nthree\n\n\n\nfour', 'one\ntwo\nthree\n\nfour'],
    ['generics', 'Map<string, T>', 'Map<string, T>'],
    ['nothing', '', ''],
  ])('keeps the words of %s', (_, markdown, text) => {
    expect(markdownToText(markdown)).toBe(text);
  });
});
