import type { DemoVenue } from './shapes.js';

const venue: DemoVenue = {
  name: 'Armazém da Maré',
  address: 'Rua das Bóias de Vidro 118',
  city: 'Lisbon',
  country: 'PT',
  latitude: 38.7029,
  longitude: -9.1702,
};

export const conference = {
  organization: {
    slug: 'tideline',
    name: 'Tideline',
    description: [
      'Tideline is a non-profit association of people in Lisbon who build and run software and like to talk about how it went.',
      'Once a year we put up a conference that we would want to attend ourselves; in between we answer mail.',
    ],
  },
  event: {
    slug: 'lisbon',
    title: 'Tideline Lisbon',
    description: [
      'Three days by the river for people who build software that has to stay.',
      'Forty-five talks and workshops about data, operations, languages, the web and the teams behind them, told by those who did the work.',
    ],
    goodToKnow: [
      '**Getting there.** The warehouse is ten minutes on foot from the train, and bicycles may come in.',
      '**Food.** Coffee, lunch and fruit are included on all days; the kitchen is vegetarian and labels what is in it.',
      '**Access.** All rooms are step-free, the main hall and Sala Tejo have a hearing loop, and Atlântico is captioned live.',
      '**Children.** There is care for children from one to nine on all three days; write to us two weeks ahead.',
    ],
    timeZone: 'Europe/Lisbon',
    days: 3,
    /** So far ahead it begins when the demo is loaded, on a Tuesday by ISO 8601's number. */
    weeksAhead: 8,
    weekday: 2,
    opens: '08:30',
    closes: '17:30',
    currency: 'EUR',
    venue,
  },
  tracks: [
    { name: 'Data and storage', color: '#0f766e' },
    { name: 'Platforms and operations', color: '#b45309' },
    { name: 'Languages and tools', color: '#6d28d9' },
    { name: 'Web and clients', color: '#0369a1' },
    { name: 'Teams and practice', color: '#be123c' },
  ],
  rooms: [
    { name: 'Atlântico', capacity: 620 },
    { name: 'Tejo', capacity: 280 },
    { name: 'Sado', capacity: 180 },
    { name: 'Mondego', capacity: 90 },
    { name: 'Oficina', capacity: 30 },
    { name: 'Pátio', capacity: 700 },
  ],
  sessionFormats: [
    { name: 'Keynote', durationMinutes: 45 },
    { name: 'Talk', durationMinutes: 40 },
    { name: 'Lightning talk', durationMinutes: 10 },
    { name: 'Workshop', durationMinutes: 180 },
  ],
} as const;
