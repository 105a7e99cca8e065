import fc from 'fast-check';
import { htmlToMarkdown } from './html-to-markdown.js';

describe('plain text and Markdown', () => {
  it.each([
    '',
    'Two lines\nand a *word*, a_b, 5 < 6, i<3, [draft]: more & more.',
    '# Heading\n\n* one\n    * two\n\n> quote',
    '`Option<T>` and ``<b>``',
    '```rust\nlet x: Vec<u8> = a;\n```\nafter',
    '[site](https://a.example/x?y=1#z), <https://a.example>, [top](#top), [mail](mailto:a@b.example)',
    'Q&amp;A',
  ])('stay as they are: %j', (text) => {
    expect(htmlToMarkdown(text)).toBe(text);
  });

  it.each([
    ['Vec<String>', 'Vec&lt;String>'],
    ['\\<x onclick=y>', '&lt;x onclick=y>'],
    ['\\\\<x onclick=y>', '\\\\&lt;x onclick=y>'],
    ['`<script>`', '`&lt;script>`'],
    ['odd ` tick\n`<x y>`', 'odd ` tick\n`&lt;x y>`'],
    ['[x](`a) <x y>`', '[x](`a) &lt;x y>`'],
    ['| `a | <x y>` |', '| `a | &lt;x y>` |'],
    ['a\u202Eb\u0000c\u200Bd\r\ne', 'abcd\ne'],
    ['\uD800', '\uFFFD'],
  ])('lose only what is unsafe: %j → %j', (text, expected) => {
    expect(htmlToMarkdown(text)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'jAvA&#x73;cript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript\\:alert(1)',
    '\njavascript:alert(1)',
    '<java\tscript:alert(1)>',
    'data:text/html,x',
    'vbscript:x',
    `java${'&Tab;'.repeat(100)}script:x`,
  ])('have no link to %j', (address) => {
    expect(htmlToMarkdown(`[x](${address})`)).toContain('[x]\\(');
    expect(htmlToMarkdown(`[x]: ${address}`)).toMatch(/^\[x\]\\:/);
  });

  it('may have inline tags, which keeps lines, lists and code', () => {
    const text =
      'See <a href="https://a.example/b_(c)">the *site*</a> of `Rope<b>`\n\n* one<br>\n  two\n* <https://a.example>';
    expect(htmlToMarkdown(text)).toBe(
      'See [the *site*](https://a.example/b_%28c%29) of `Rope<b>`\n\n* one  \n  two\n* <https://a.example>',
    );
  });
});

describe('HTML', () => {
  it.each([
    ['<p>One <em>two</em> <strong>three</strong></p>\n<p>Four</p>', 'One *two* **three**\n\nFour'],
    ['<ul><li>a</li><li>b</li></ul>', '-   a\n-   b'],
    ['<h2>Title</h2><pre><code class="language-js">a &lt; b\n</code></pre>', '## Title\n\n```js\na < b\n```'],
    [
      '<p onclick="x()">hi<script>alert(1)</script><style>p{}</style><iframe src="https://a.example">f</iframe></p>',
      'hi',
    ],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '&lt;script>alert(1)&lt;/script>'],
    ['<p>[x](javascript:a) *b*</p>', '\\[x\\]\\(javascript:a) \\*b\\*'],
    ['<p><a href="JavaScript:alert(1)">x</a></p>', 'x'],
    ['<p><a href="java&#10;script:alert(1)">x</a></p>', 'x'],
    ['<p><a href="data:text/html,x">x</a><a href="/relative">y</a></p>', 'xy'],
    ['<p><a href="https://a.example/?q=`<b>">x</a></p>', '[x](https://a.example/?q=%60%3Cb%3E)'],
    ['<a href="mailto:a@b.example"><p>write</p><p>us</p></a>', '[write us](mailto:a@b.example)'],
    [
      '<p><img src="https://a.example/i.png" alt="A [boat]" onerror="x()"></p>',
      '[A \\[boat\\]](https://a.example/i.png)',
    ],
    ['<p><img src="data:image/png;base64,x" alt="A boat"><img src="https://a.example/i.png"></p>', 'A boat'],
    [
      '<p><a href="https://a.example"><img src="https://a.example/i.png" alt="A boat"></a></p>',
      '[A boat](https://a.example/)',
    ],
    ['<p>a&#x202E;b&#0;c</p>', 'ab\uFFFDc'],
    ['<svg><a href="javascript:x"><text>y</text></a></svg><math><mi>z</mi></math>ok', 'ok'],
    ['<p>cut <b>off', 'cut **off**'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
  ])('%s becomes Markdown', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  it.each([
    ['nested blocks', '<div>'.repeat(10_000) + 'end', 'end'],
    ['nested quotes', '<blockquote>'.repeat(10_000) + 'end', 'end'],
    ['nested lists', '<ul><li>'.repeat(10_000) + 'end', 'end'],
    [
      'misnested fonts',
      Array.from({ length: 50 }, (_, i) => `<font a=${i}>`).join('') + '<p>'.repeat(5000) + 'end',
      'end',
    ],
    ['spaces', `<b>x${'&nbsp; '.repeat(20_000)}end</b>`, 'end'],
    ['brackets', '[](' + '['.repeat(100_000) + 'end', 'end'],
    ['backslashes', '\\'.repeat(100_000) + '<br>end', 'end'],
    ['backticks', '` '.repeat(50_000) + 'end', 'end'],
    ['a long text', '<p>' + 'word '.repeat(200_000) + 'end', 'end'],
  ])('keeps its end behind endless %s', (_name, html, end) => {
    expect(htmlToMarkdown(html).slice(-10)).toContain(end);
  });
});

describe('whatever comes in', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      ...[
        '<',
        '>',
        '`',
        '```',
        '~~~',
        '\\',
        '\n',
        '\n\n',
        '- ',
        '> ',
        '    ',
        '|',
        '|-|\n',
        '[x]',
        '](',
        ']:',
        ')',
        '"',
      ],
      ...[
        '<b>',
        '</b>',
        '<p>',
        '<br>',
        '<code>',
        '</code>',
        '<pre>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<?',
      ],
      ...[
        '<a href="javascript:x">',
        '<img src=x onerror=y>',
        'javascript:x',
        '&#106;avascript:x',
        '&lt;script',
        '\t',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc.array(fragment, { maxLength: 20 }).map((parts) => parts.join(''));

  it('no script tag, no script link and no control character comes out', () => {
    fc.assert(
      fc.property(text, (input) => {
        const markdown = htmlToMarkdown(input);
        expect(markdown).not.toMatch(/<\/?script/i);
        expect(markdown).not.toMatch(/\][(:]\s*<?\s*(?:javascript|&#106;avascript):/i);
        // eslint-disable-next-line no-control-regex -- these are what must be gone
        expect(markdown).not.toMatch(/[\u0000-\u0008\u000E-\u001F\u202A-\u202E\u2066-\u2069]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('no tag comes out of text without code', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(htmlToMarkdown(input.replace(/[`~]|<\/?(?:code|pre)>/g, ''))).not.toMatch(
          /<[a-z/!?](?!ttps?:|ailto:)/i,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
