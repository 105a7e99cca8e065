import { type MessageNews, messageLetter } from './message-letter.js';

const news: MessageNews = {
  from: 'COMMITTEE',
  receiverName: 'Ada',
  authorName: null,
  proposalTitle: 'Notes on the Engine',
  eventTitle: 'Harbour Days',
  message: 'Could you make it shorter?\n\nThank you',
  url: 'https://conductor.example/proposals/1',
};

it('a message of the organizers is quoted, with where to answer', () => {
  expect(messageLetter(news)).toEqual({
    subject: 'A message about your proposal for Harbour Days',
    text: [
      'Hello Ada,\n',
      'the organizers of Harbour Days write to you about your proposal:\n',
      '  Notes on the Engine\n',
      '> Could you make it shorter?\n>\n> Thank you\n',
      'Read and answer it here, not by mail:\nhttps://conductor.example/proposals/1',
    ].join('\n'),
  });
});

it('a message of a speaker says who writes', () => {
  const { subject, text } = messageLetter({ ...news, from: 'SPEAKERS', authorName: 'Grace' });
  expect(subject).toBe('A message about a proposal for Harbour Days');
  expect(text).toContain('Grace writes to the organizers of Harbour Days about the proposal:');
});

it('nothing that somebody wrote becomes a link', () => {
  const evil = 'https://evil.example me@evil.example';
  const all = { receiverName: evil, authorName: evil, proposalTitle: evil, eventTitle: evil, message: evil };
  const { text } = messageLetter({ ...news, ...all, from: 'SPEAKERS' });
  expect(text).not.toMatch(/evil\.example|https:\/\/evil|me@evil/);
});
