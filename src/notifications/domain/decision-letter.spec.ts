import { decisionLetter } from './decision-letter.js';

const names = {
  speakerName: 'Ada Lovelace',
  proposalTitle: 'Notes on the Engine',
  eventTitle: 'Harbour Days',
};

describe('the mail about a decision', () => {
  it('tells a yes', () => {
    expect(decisionLetter({ ...names, isAccepted: true })).toEqual({
      subject: 'Your proposal for Harbour Days',
      text: `Hello Ada Lovelace,

your proposal has been accepted for Harbour Days:

  Notes on the Engine

We look forward to it and will write when it has a time.`,
    });
  });

  it('tells a no', () => {
    expect(decisionLetter({ ...names, isAccepted: false }).text).toContain('has not been accepted');
  });

  it('makes no link of what people typed', () => {
    const evil = 'https://evil.example';
    const news = { speakerName: evil, proposalTitle: evil, eventTitle: evil };
    expect(decisionLetter({ ...news, isAccepted: true }).text).not.toMatch(/:\/\/|evil\.example/);
  });
});
