import type { DemoTalk } from './shapes.js';

export const talksAboutData: readonly DemoTalk[] = [
  {
    title: 'Your foreign key is a promise: changing a table that never sleeps',
    by: ['Seun Adebowale-Finch'],
    track: 'Data and storage',
    format: 'Talk',
    abstract: [
      'Adding a constraint to a table of two billion rows takes either an outage or some patience.',
      'We look at what PostgreSQL locks, for how long, and why the harmless statement waiting behind a report is the one that stops the clinic.',
      'I show how we add NOT VALID constraints, validate them in daylight and give up after two seconds rather than queue.',
      'The last part is about the four times it went wrong, with the lock graphs to prove it.',
    ],
  },
  {
    title: 'Forty terabytes, one afternoon: rehearsing a restore until it is boring',
    by: ['Katarzyna Wolniak'],
    track: 'Data and storage',
    format: 'Talk',
    abstract: [
      'Everybody has backups; we wanted to know what time we would go home.',
      'Once a week a machine of ours restores the whole bank from nothing, replays the log and lets an accountant compare sums.',
      'The first rehearsal took thirty-one hours and missed a tablespace, the latest took four and nobody watched.',
      'You will leave with our checklist and with three numbers to ask for on Monday.',
    ],
  },
  {
    title: 'Sync without a blessing from the server',
    by: ['Mateus Caldeira Luz'],
    track: 'Data and storage',
    format: 'Talk',
    abstract: [
      'Our surveyors spend nine days in a forest and come back with six tablets that disagree about the same tree.',
      'Conflict-free replicated data types promise that the tablets will converge, which is not the same as being right.',
      'I explain which parts of the survey became sets and counters, which stayed last-writer-wins on purpose, and the one field where we ask a human.',
      'Includes a live merge over a cable, because there will be no reception either.',
    ],
  },
  {
    title: 'The index that made everything slower',
    by: ['Priyanka Sundaravel'],
    track: 'Data and storage',
    format: 'Talk',
    abstract: [
      'One sensible index turned a four-millisecond query into a four-second one, on the day of the spring auction.',
      'We follow the planner through its estimates, find the correlation that it could not know of, and try the three classic remedies.',
      'Two of them make it worse.',
      'This is a talk about statistics for people who would rather have talked about indexes.',
    ],
  },
  {
    title: 'An event log is not a database until you can delete from it',
    by: ['Hendrik Vossmann'],
    track: 'Data and storage',
    format: 'Talk',
    abstract: [
      'Append-only logs are lovely until a letter arrives that asks you to forget somebody.',
      'I compare three answers that we have run for years: keys per person that are thrown away, compaction with tombstones, and not writing the name down to begin with.',
      'Each has a price in backups, in replays and in explaining it to an auditor.',
      'The third answer is cheaper than it sounds and harder than it looks.',
    ],
  },
  {
    title: 'Isolation levels, explained by four bugs that we shipped',
    by: ['Rosalind Achterberg'],
    track: 'Data and storage',
    format: 'Talk',
    abstract: [
      'A painting was sold twice, a bidder outbid himself, a total was right on every page but the invoice, and a lock that was never taken held up an evening sale.',
      'Each of these is one anomaly from the textbook, wearing a good coat.',
      'We run all four in two terminals, name what happened, and fix them with the weakest tool that works: a constraint, a lock, a level or a retry.',
      'No prior love of transaction theory is assumed.',
    ],
  },
  {
    title: 'When the nearest neighbour is the wrong neighbour',
    by: ['Dilnoza Rashidova'],
    track: 'Data and storage',
    format: 'Talk',
    abstract: [
      'Vector search found our customers beautiful carpets, in cities that we do not deliver to.',
      'Filtering after the search loses results and filtering before it loses the index, so recall falls exactly where a filter matters most.',
      'I present measurements of five ways out on our own four thousand judged queries, including the embarrassing one in which plain full text won.',
      'We end with a small recipe for deciding what to embed at all.',
    ],
  },
  {
    title: 'Counting to a billion, approximately',
    by: ['Amina Tchalla-Roux'],
    track: 'Data and storage',
    format: 'Lightning talk',
    abstract: [
      'How many different people heard an episode, in twelve kilobytes and with an error that you can state.',
      'Ten minutes on sketches: what they keep, why two of them can be added, and the question that they must never be asked.',
    ],
  },
];
