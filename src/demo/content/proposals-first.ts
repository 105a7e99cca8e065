import type { DemoProposal } from './shapes.js';

/** Of those who answered the call first. */
export const firstProposals: readonly DemoProposal[] = [
  {
    title: 'The load balancer that loved Mondays',
    by: 'Ximena Ocampo',
    track: 'Platforms and operations',
    level: 'INTERMEDIATE',
    outcome: 'ACCEPTED',
    told: 'BEFORE',
    answer: 'CONFIRMED',
    abstract: [
      'One of eight servers did nothing from Tuesday to Sunday and everything on Monday.',
      'The cause was a hash, a leap year and a colleague’s birthday, and it can be drawn on a napkin.',
    ],
  },
  {
    title: 'How we named nine hundred variables in Portuguese',
    by: 'Leonor Matias Fialho',
    track: 'Teams and practice',
    level: 'BEGINNER',
    outcome: 'ACCEPTED',
    told: 'BEFORE',
    answer: 'CONFIRMED',
    abstract: [
      'Our law has eleven words for the edge of a field and English has two.',
      'We switched the code to the language of its users, and the number of misunderstandings fell to those that are in the law.',
    ],
  },
  {
    title: 'A unit test for your landlord: contracts as code in a housing cooperative',
    by: 'Casper Ndiaye-Holm',
    track: 'Languages and tools',
    level: 'INTERMEDIATE',
    outcome: 'ACCEPTED',
    told: 'BEFORE',
    answer: 'CONFIRMED',
    abstract: [
      'Ninety-one flats, four kinds of contract and a spreadsheet with feelings.',
      'We wrote the rules as a decision table, ran ten years of rents through it and found three families who were owed money.',
    ],
  },
  {
    title: 'Printing 40,000 badges from a browser',
    by: 'Talisa Mokoena-Berg',
    track: 'Web and clients',
    level: 'BEGINNER',
    outcome: 'ACCEPTED',
    told: 'NOW',
    abstract: [
      'CSS can print, and it can print to the tenth of a millimetre if you know which three properties browsers disagree about.',
      'With a roll of real badges and a printer that fits in hand luggage.',
    ],
  },
  {
    title: 'Ten thousand sheep and one message broker',
    by: 'Iolo Pritchard-Nasser',
    track: 'Data and storage',
    level: 'INTERMEDIATE',
    outcome: 'SUBMITTED',
    abstract: [
      'Each sheep wears a collar that reports when the hill has reception, which is when it feels like it.',
      'I show what arrives, in which order, how often twice, and the forty lines that make a flock out of it.',
    ],
  },
  {
    title: 'Our incident channel has a librarian',
    by: 'Ruta Kalnynaitė',
    track: 'Teams and practice',
    level: 'BEGINNER',
    outcome: 'SUBMITTED',
    abstract: [
      'During an incident one person does nothing but write down what the others said, and at what time.',
      'It sounded like a luxury; it shortened our incidents by a quarter, because nobody asks twice.',
    ],
  },
  {
    title: 'Dark mode for people with migraine',
    by: 'Delphine Aubrac-Mensah',
    track: 'Web and clients',
    level: 'BEGINNER',
    outcome: 'ACCEPTED',
    abstract: [
      'Inverting the colours is not enough, and sometimes it is the cause.',
      'I kept a diary of screens and attacks for fourteen months and turned it into six rules that cost nothing.',
    ],
  },
  {
    title: 'Git bisect for configuration',
    by: 'Anwar Siddiqi-Voss',
    track: 'Languages and tools',
    level: 'INTERMEDIATE',
    outcome: 'STANDBY',
    rank: 1,
    abstract: [
      'Two thousand switches, one of which had a line that made the printers shy.',
      'By keeping configurations as commits we found it in eleven steps instead of a weekend.',
    ],
  },
  {
    title: 'Ten reasons to adopt our observability platform',
    by: 'Quentin Abernathy-Sato',
    track: 'Platforms and operations',
    level: 'BEGINNER',
    outcome: 'REJECTED',
    told: 'NOW',
    abstract: [
      'A tour of the dashboards, the alerting and the new pricing of Glintwork, with a voucher at the end.',
    ],
  },
  {
    title: 'Everything about quaternions',
    by: 'Marek Halloran-Ito',
    track: 'Languages and tools',
    level: 'ADVANCED',
    outcome: 'REJECTED',
    abstract: [
      'History, algebra, interpolation, gimbal lock, dual quaternions and an outlook on geometric algebra, in ten minutes.',
    ],
  },
  {
    title: 'What my grandmother’s recipe book taught me about migrations',
    by: 'Ximena Ocampo',
    track: 'Teams and practice',
    level: 'BEGINNER',
    outcome: 'WITHDRAWN',
    abstract: [
      'Four hands, two alphabets and a change of currency in one book, and it still makes the cake.',
      'On append-only knowledge, margins as a changelog, and never throwing away the old units.',
    ],
  },
  {
    title: 'Why the elevator speaks HTTP',
    by: 'Bogdan Achebe-Stan',
    track: 'Platforms and operations',
    level: 'BEGINNER',
    outcome: 'SUBMITTED',
    abstract: [
      'An elevator with a web server, a fire brigade with a curl command, and a status code for “between floors”.',
    ],
  },
];
