import { type GivenAnswer, readValue } from './answer-value.js';
import { type Question, QuestionKind, QuestionSubject, Requirement } from './question.js';

const question: Question = {
  id: 'q',
  eventId: 'e',
  subject: QuestionSubject.PROPOSAL,
  kind: QuestionKind.LINE,
  text: 'What?',
  help: '',
  requirement: Requirement.NO,
  identifies: false,
  position: 1,
  minimum: null,
  maximum: null,
  isWhole: false,
  choices: ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() })),
  condition: null,
  trackIds: [],
  sessionFormatIds: [],
  isArchived: false,
};

type Said = Omit<GivenAnswer, 'questionId'>;
const read = (fields: Partial<Question>, said: Said) =>
  readValue({ ...question, ...fields }, { questionId: 'q', ...said });
const { LINE, TEXT, NUMBER, CHOICE, CHOICES, BOOLEAN, DATE, URL, FILE } = QuestionKind;
const picked = (...ids: string[]) => ids.map((id) => ({ id, text: id.toUpperCase() }));

describe('an answer', () => {
  it.each([
    [{ kind: LINE }, { text: '  two\n words ' }, { text: 'two words' }],
    [{ kind: TEXT }, { text: '<b>\r\n**x**\u0000' }, { text: '<b>\n**x**' }],
    [{ kind: NUMBER }, { number: -1.5 }, { number: -1.5 }],
    [{ kind: NUMBER, isWhole: true, minimum: 1, maximum: 3 }, { number: 3 }, { number: 3 }],
    [{ kind: BOOLEAN }, { boolean: false }, { boolean: false }],
    [{ kind: CHOICE }, { choiceIds: ['b'] }, { choices: picked('b') }],
    [{ kind: CHOICES }, { choiceIds: ['c', 'a'] }, { choices: picked('a', 'c') }],
    [{ kind: DATE }, { text: ' 2028-02-29 ' }, { text: '2028-02-29' }],
    [{ kind: URL }, { text: 'HTTPS://Example.org' }, { text: 'https://example.org/' }],
    [{ kind: FILE }, { uploadId: 'u' }, { fileId: 'u' }],
  ] as [Partial<Question>, Said, object][])('to %j given as %j is %j', (fields, said, value) => {
    const none = { text: null, number: null, boolean: null, choices: null, fileId: null };
    expect(read(fields, said)).toEqual({ ...none, ...value });
  });

  it.each([
    [{ kind: LINE }, {}],
    [{ kind: LINE }, { text: ' \u200b ' }],
    [{ kind: DATE }, { text: '' }],
    [{ kind: CHOICES, minimum: 2 }, { choiceIds: [] }],
    [{ kind: FILE }, { uploadId: null, text: null }],
  ] as [Partial<Question>, Said][])('to %j given as %j is none', (fields, said) => {
    expect(read(fields, said)).toBeNull();
  });

  it.each([
    [{ kind: LINE }, { text: 'x'.repeat(301) }, 'text'],
    [{ kind: TEXT }, { text: 'x'.repeat(5_001) }, 'text'],
    [{ kind: LINE }, { number: 1 }, 'number'],
    [{ kind: LINE }, { text: 'x', boolean: true }, 'boolean'],
    [{ kind: NUMBER }, { text: '1' }, 'text'],
    [{ kind: NUMBER }, { number: Infinity }, 'number'],
    [{ kind: NUMBER, isWhole: true }, { number: 1.5 }, 'number'],
    [{ kind: NUMBER, minimum: 1 }, { number: 0.9 }, 'number'],
    [{ kind: NUMBER, maximum: 1 }, { number: 1.1 }, 'number'],
    [{ kind: BOOLEAN }, { text: 'yes' }, 'text'],
    [{ kind: CHOICE }, { choiceIds: ['a', 'b'] }, 'choiceIds'],
    [{ kind: CHOICE }, { choiceIds: ['x'] }, 'choiceIds'],
    [{ kind: CHOICES }, { choiceIds: ['a', 'a'] }, 'choiceIds'],
    [{ kind: CHOICES, minimum: 2 }, { choiceIds: ['a'] }, 'choiceIds'],
    [{ kind: CHOICES, maximum: 1 }, { choiceIds: ['a', 'b'] }, 'choiceIds'],
    [{ kind: DATE }, { text: '2027-02-29' }, 'text'],
    [{ kind: DATE }, { text: '0000-01-01' }, 'text'],
    [{ kind: DATE }, { text: '10.05.2027' }, 'text'],
    [{ kind: URL }, { text: 'javascript:alert(1)' }, 'text'],
    [{ kind: URL }, { text: 'https://me:secret@example.org' }, 'text'],
    [{ kind: FILE }, { text: 'slides.pdf' }, 'text'],
  ] as [Partial<Question>, Said, string][])('to %j given as %j is refused', (fields, said, field) => {
    expect(read(fields, said)).toEqual({ field, message: expect.any(String) });
  });
});
