import { talkText } from './talk-text.js';

const nothing = { subtitle: null, abstract: '', description: '', links: [], attachments: [] };

describe('the text of a talk', () => {
  it('is empty where the file says nothing', () => {
    expect(talkText(nothing)).toBe('');
  });

  it('holds everything, each once', () => {
    const link = { url: 'https://knots.example/', title: 'All [knots] <now>' };
    const file = { url: 'https://knots.example/a.pdf', title: '' };
    const text = talkText({
      subtitle: 'For *all*',
      abstract: 'Short.',
      description: 'Long.',
      links: [link],
      attachments: [file],
    });
    expect(text.split('\n')).toEqual([
      '**For \\*all\\***',
      '',
      'Short.',
      '',
      'Long.',
      '',
      '- [All \\[knots\\] \\<now\\>](https://knots.example/)',
      '- [https://knots.example/a.pdf](https://knots.example/a.pdf)',
    ]);
    expect(talkText({ ...nothing, abstract: 'Same.', description: 'Same.' })).toBe('Same.');
  });
});
