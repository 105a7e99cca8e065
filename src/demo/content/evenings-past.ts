import type { DemoEvening, DemoVenue } from './shapes.js';

const cannery: DemoVenue = {
  name: 'Lumen & Cork, top floor',
  address: 'Travessa da Lata Azul 7',
  city: 'Porto',
  country: 'PT',
  latitude: 41.1447,
  longitude: -8.6206,
};

const library: DemoVenue = {
  name: 'Biblioteca do Moinho',
  address: 'Rua do Moinho de Papel 31',
  city: 'Porto',
  country: 'PT',
  latitude: 41.1589,
  longitude: -8.6302,
};

export const pastEvenings: readonly DemoEvening[] = [
  {
    month: -3,
    number: 38,
    theme: 'Reading plans aloud',
    teaser: ['Two people explain what their database was thinking, with the plan on the wall.'],
    venue: cannery,
    places: 45,
    registrations: 22,
    talks: [
      {
        title: 'EXPLAIN, read to my mother',
        abstract: [
          'My mother asked what I do all day, so I read her a query plan.',
          'What she asked back was better than most of our reviews, and I have kept to her questions since.',
        ],
        speaker: {
          name: 'Duarte Seabra Lino',
          tagline: 'Analyst at a bus company',
          biography: ['Duarte predicts how full the 203 will be and takes the 502.'],
        },
      },
      {
        title: 'The nested loop is not your enemy',
        abstract: [
          'A tour of the three joins with playing cards and two volunteers.',
          'At the end you will know when a nested loop is the fastest of them, and why the planner was right that time.',
        ],
        speaker: {
          name: 'Noémia Falcato',
          tagline: 'Teaches databases at an evening school',
          biography: ['Noémia has explained joins to four hundred adults after a full day of work.'],
        },
      },
    ],
  },
  {
    month: -2,
    number: 39,
    theme: 'Time, again',
    teaser: ['Dates, zones, ranges and an opening hour that existed twice.'],
    venue: library,
    places: 40,
    registrations: 18,
    talks: [
      {
        title: 'Open from nine to two: ranges, exclusion and a pharmacy rota',
        abstract: [
          'Two pharmacies were on night duty and the town had none, which is a constraint in disguise.',
          'I show range types and an exclusion constraint, and the one-line query that finds the night that nobody covers.',
        ],
        speaker: {
          name: 'Goreti Amarante',
          tagline: 'Software for pharmacies',
          biography: ['Goreti’s programs decide who is awake tonight.'],
        },
      },
      {
        title: 'Half past two happened twice',
        abstract: [
          'On the last Sunday of October our ferry left, came back and had never left.',
          'A short talk on local times that are ambiguous, instants that are not, and where to turn the one into the other.',
        ],
        speaker: {
          name: 'Wendeline Kouassi-Braga',
          tagline: 'Timetables',
          biography: ['Wendeline has an analogue clock without numbers on her desk, for balance.'],
        },
      },
    ],
  },
  {
    month: -1,
    number: 40,
    theme: 'Small databases',
    teaser: ['What fits in a file, in a phone and in a till.'],
    venue: cannery,
    places: 45,
    registrations: 24,
    talks: [
      {
        title: 'SQLite in every till of a bakery chain',
        abstract: [
          'Two hundred tills, each with its own file, and one truth in the evening.',
          'On schema changes that arrive by scooter, on files that survive a power cut, and on the till in Viana that is always a day behind.',
        ],
        speaker: {
          name: 'Filipe Rebordões',
          tagline: 'Keeps tills ringing',
          biography: ['Filipe maintains the tills of two hundred bakeries and is paid partly in bread.'],
        },
      },
      {
        title: 'How little of PostgreSQL I need for a birdwatching diary',
        abstract: [
          'Four tables, one trigger, full-text search in two languages and a map.',
          'I wanted to know how far one gets without a framework; the birds did not mind.',
        ],
        speaker: {
          name: 'Anneke Sotomayor-Bles',
          tagline: 'Ornithologist with a server',
          biography: ['Anneke counts waders in the Ria de Aveiro and joins them on species.'],
        },
      },
    ],
  },
];
