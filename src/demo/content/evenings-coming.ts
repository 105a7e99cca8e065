import type { DemoEvening, DemoVenue } from './shapes.js';

const library: DemoVenue = {
  name: 'Biblioteca do Moinho',
  address: 'Rua do Moinho de Papel 31',
  city: 'Porto',
  country: 'PT',
  latitude: 41.1589,
  longitude: -8.6302,
};

const lighthouse: DemoVenue = {
  name: 'Farol Analytics, canteen',
  address: 'Largo do Farolim 2',
  city: 'Porto',
  country: 'PT',
  latitude: 41.1488,
  longitude: -8.6741,
};

export const comingEvenings: readonly DemoEvening[] = [
  {
    month: 1,
    number: 41,
    theme: 'Queues in a database',
    teaser: ['You have a table and a worker, and that may be all that you need.'],
    venue: library,
    places: 40,
    registrations: 19,
    talks: [
      {
        title: 'SKIP LOCKED, or how three printers share one list',
        abstract: [
          'A print shop with three machines and one list of jobs is a queue whether you call it one or not.',
          'We build it with one statement, pull the plug of a printer, and watch the job come back.',
        ],
        speaker: {
          name: 'Osvaldo Timóteo Brandão',
          tagline: 'Prints programmes for theatres',
          biography: ['Osvaldo’s deadlines have a curtain.'],
        },
      },
      {
        title: 'The outbox at the bottom of our garden',
        abstract: [
          'We wrote to the database and then to the broker, and once in ten thousand times only to one of them.',
          'The outbox table fixed it; I will tell what it cost in vacuuming, and how we know that nothing is sent twice to a customer.',
        ],
        speaker: {
          name: 'Siobhán Takeda-Reyes',
          tagline: 'Sends parcels of seeds',
          biography: ['Siobhán runs the shop of a seed collection and its eleven background jobs.'],
        },
      },
    ],
  },
  {
    month: 2,
    number: 42,
    theme: 'Privacy on the row',
    teaser: ['Row-level security in anger, and deleting people politely.'],
    venue: lighthouse,
    places: 60,
    registrations: 22,
    talks: [
      {
        title: 'Row-level security for a school with forty classes',
        abstract: [
          'A teacher sees her class, the head sees all, and the substitute sees one class until Friday.',
          'I show policies that say exactly this, the plan that they turn into, and the test that tries every role against every table.',
        ],
        speaker: {
          name: 'Jurema Castelhano',
          tagline: 'School software, formerly a teacher',
          biography: ['Jurema taught geography for ten years and now draws other borders.'],
        },
      },
      {
        title: 'What is left of a person after DELETE',
        abstract: [
          'The row is gone; the log, the backup, the search index, the export on somebody’s desktop and the cache are not.',
          'A walk through one deletion from the button to the last copy, with a stopwatch.',
        ],
        speaker: {
          name: 'Timur Halvorsen-Adjei',
          tagline: 'Privacy engineer',
          biography: ['Timur’s favourite statement returns no rows.'],
        },
      },
    ],
  },
  {
    month: 3,
    number: 43,
    theme: 'Maps and distances',
    teaser: ['Geometry for people who left it at school.'],
    venue: library,
    places: 40,
    registrations: 6,
    talks: [
      {
        title: 'The nearest fountain: k-nearest neighbours with one index',
        abstract: [
          'A map of drinking fountains has one question that matters, and an index that answers it by walking outwards.',
          'We compare it with the box, the circle and the naive sort, on nine thousand fountains and one hot afternoon.',
        ],
        speaker: {
          name: 'Belmira Ascensão Roque',
          tagline: 'Maps for municipalities',
          biography: ['Belmira has drunk from more fountains than her doctor recommends.'],
        },
      },
      {
        title: 'Does the border run through my kitchen?',
        abstract: [
          'Two parishes, three surveys and a house in the overlap.',
          'On precision, on projections that are wrong on purpose, and on polygons that close only on paper.',
        ],
        speaker: {
          name: 'Ewan Mascarenhas-Tull',
          tagline: 'Surveyor turned programmer',
          biography: ['Ewan still owns a theodolite and uses it to hang pictures.'],
        },
      },
    ],
  },
];
