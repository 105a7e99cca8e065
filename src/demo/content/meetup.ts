/** The monthly meetup and what is the same on each of its evenings. */
export const meetup = {
  organization: {
    slug: 'query-club',
    name: 'Query Club',
    description: [
      'Query Club is a circle of people in Porto who like databases, or have to.',
      'We meet on the third Thursday of the month, in turn with whoever has forty chairs.',
    ],
  },
  series: {
    slug: 'porto',
    title: 'Query Club Porto',
    description: [
      'One evening a month, two talks, soup in between.',
      'Talks are in English or Portuguese, as the speaker likes; questions are in both.',
    ],
  },
  timeZone: 'Europe/Lisbon',
  /** The third Thursday; Monday is 1 (ISO 8601). */
  weekday: 4,
  week: 3,
  opens: '18:30',
  closes: '21:30',
  currency: 'EUR',
  room: 'Main room',
  sessionFormat: { name: 'Talk', durationMinutes: 35 },
  talksAt: ['19:00', '20:00'],
  otherSessions: [
    { day: 1, at: '18:30', minutes: 30, room: 'Main room', kind: 'BREAK', title: 'Doors' },
    { day: 1, at: '19:35', minutes: 25, room: 'Main room', kind: 'BREAK', title: 'Soup' },
    {
      day: 1,
      at: '20:40',
      minutes: 50,
      room: 'Main room',
      kind: 'BREAK',
      title: 'Questions that need a drink',
    },
  ],
  ticketType: {
    name: 'A chair',
    description: 'Free. If you cannot come, hand it back: somebody waits for it.',
  },
} as const;
