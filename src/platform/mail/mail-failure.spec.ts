import { mailFailureOf } from './mail-failure.js';

const smtp = (fields: Record<string, unknown>) => Object.assign(new Error('connect 10.0.0.7:25'), fields);

describe('why a mail did not leave', () => {
  it.each([
    [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'could not be reached'],
    [{ code: 'EAUTH', response: '535 5.7.8 sender-secret', permanent: true }, 'does not let us in'],
    [
      { code: 'EENVELOPE', command: 'RCPT TO', response: '450 Busy', permanent: false },
      'the address: 450 Busy',
    ],
    [{ code: 'EMESSAGE', command: 'DATA', response: '452 Full', permanent: false }, 'the mail: 452 Full'],
    [{}, 'could not be sent'],
  ])('is told without the machines, and is tried again: %j', (fields, words) => {
    const failure = mailFailureOf(smtp(fields));
    expect(failure).toEqual({ words: expect.stringContaining(words), isFinal: false });
    expect(failure.words).not.toMatch(/10\.0\.0\.7|sender-secret/);
  });

  it('is final where the server refuses address or mail for good', () => {
    const refusal = { code: 'EENVELOPE', command: 'RCPT TO', response: '550 No such user', permanent: true };
    expect(mailFailureOf(smtp(refusal))).toEqual({
      words: 'The mail server refused the address: 550 No such user',
      isFinal: true,
    });
  });

  it('is one line of bounded length, whatever the server answers', () => {
    const response = `554 no\r\nway\u0000 ${'x'.repeat(9_000)}`;
    const { words } = mailFailureOf(smtp({ code: 'EMESSAGE', command: 'DATA', response, permanent: true }));
    expect(words).toMatch(/^The mail server refused the mail: 554 no way x+$/);
    expect(words.length).toBeLessThan(400);
  });

  it('is not known of what is no error', () => {
    expect(mailFailureOf('broken').words).toBe('The mail could not be sent.');
  });
});
