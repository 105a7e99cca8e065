import { decisionLetter } from './decision-letter.js';

const names = {
  speakerName: 'Ada Lovelace',
  proposalTitle: 'Notes on the Engine',
  eventTitle: 'Harbour Days',
  timeZone: 'Europe/Brussels',
  confirmBy: null,
};

describe('the mail about a decision', () => {
  it('tells a yes and asks for a confirmation', () => {
    expect(decisionLetter({ ...names, decision: 'ACCEPTED' })).toEqual({
      subject: 'Your proposal for Harbour Days',
      text: `Hello Ada Lovelace,

your proposal has been accepted for Harbour Days:

  Notes on the Engine

Please confirm that you will give it.`,
    });
  });

  it('tells until when, on the clock of the event', () => {
    const confirmBy = new Date('2027-03-01T11:00:00Z');
    const { text } = decisionLetter({ ...names, decision: 'ACCEPTED', confirmBy });
    expect(text).toMatch(/confirm until .*1 March 2027.*12:00.* that you will give it/);
  });

  it.each([
    ['STANDBY', 'is on standby'],
    ['REJECTED', 'has not been accepted'],
  ] as const)('tells %s and asks for nothing', (decision, words) => {
    const { text } = decisionLetter({ ...names, decision });
    expect(text).toContain(words);
    expect(text).not.toContain('confirm');
  });

  it('makes no link of what people typed', () => {
    const evil = 'https://evil.example';
    const news = { ...names, speakerName: evil, proposalTitle: evil, eventTitle: evil };
    expect(decisionLetter({ ...news, decision: 'ACCEPTED' }).text).not.toMatch(/:\/\/|evil\.example/);
  });
});
