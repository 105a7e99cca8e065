import { ticketLetter } from './ticket-letter.js';

const news = {
  attendeeName: 'Ada Lovelace',
  eventTitle: 'Harbour Days',
  startsAt: new Date('2027-05-10T07:00:00Z'),
  timeZone: 'Europe/Brussels',
  place: 'The Hall, Brussels',
  ticketTypeName: 'Free entry',
  orderCode: 'K7MP2QXR',
  isForSpeaker: false,
  ticketUrl: 'https://conductor.example/tickets/s3cret',
  calendarUrl: 'https://conductor.example/calendar/tickets/s3cret.ics',
};

describe('the mail with a ticket', () => {
  it('says when in the time of the event, where, and how to open the ticket', () => {
    expect(ticketLetter(news)).toEqual({
      subject: 'Your ticket for Harbour Days',
      text: `Hello Ada Lovelace,

here is your ticket for Harbour Days.

When:   Monday, 10 May 2027 at 09:00 (Europe/Brussels)
Where:  The Hall, Brussels
Ticket: Free entry
Order:  K7MP2QXR

Show it at the door, or give it back if you cannot come:
https://conductor.example/tickets/s3cret

For your calendar:
https://conductor.example/calendar/tickets/s3cret.ics

Whoever has these links has your ticket. Keep them to yourself.`,
    });
  });

  it('leaves out a place that there is none of', () => {
    expect(ticketLetter({ ...news, place: null }).text).not.toContain('Where');
  });

  it('does not offer a speaker to give back what goes with the talk', () => {
    const { text } = ticketLetter({ ...news, isForSpeaker: true });
    expect(text).toContain('Show it at the door:\nhttps');
    expect(text).not.toContain('give it back');
  });

  it('has no other links than our own, whatever the names say', () => {
    const evil = 'https://evil.example';
    const { text } = ticketLetter({
      ...news,
      attendeeName: `[Reset password](${evil})`,
      eventTitle: evil,
      place: evil,
      ticketTypeName: evil,
    });
    expect(text.match(/\w+:\/\/\S+/g)).toEqual([news.ticketUrl, news.calendarUrl]);
    expect(text).not.toContain('evil.example');
  });
});
