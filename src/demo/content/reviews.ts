import { secondReviewer, team } from './people.js';
import type { DemoComment, DemoReview } from './shapes.js';

const { organizer, reviewer } = team;

/** What the committee thinks, without names: the phase is blind. */
export const reviews: readonly DemoReview[] = [
  {
    of: 'The load balancer that loved Mondays',
    by: reviewer,
    scores: [5, 4, 2],
    comment: 'A mystery with one clue per minute. The napkin has to be on stage.',
  },
  {
    of: 'The load balancer that loved Mondays',
    by: secondReviewer,
    scores: [4, 4, 2],
    comment: 'Everybody has this server and nobody has looked.',
  },
  {
    of: 'How we named nine hundred variables in Portuguese',
    by: reviewer,
    scores: [5, 4, 2],
    comment: 'The eleven words alone are worth the ten minutes.',
  },
  {
    of: 'A unit test for your landlord: contracts as code in a housing cooperative',
    by: secondReviewer,
    scores: [4, 5, 1],
    comment: 'Money was paid back to people: say so in the first sentence.',
  },
  {
    of: 'Printing 40,000 badges from a browser',
    by: reviewer,
    scores: [4, 5, 2],
    comment: 'We print badges ourselves, badly. I would sit in the first row.',
  },
  {
    of: 'Ten thousand sheep and one message broker',
    by: reviewer,
    scores: [5, 4, 1],
    comment:
      'Duplicates and late arrivals with a reason that one remembers. Perhaps too much for ten minutes.',
  },
  {
    of: 'Ten thousand sheep and one message broker',
    by: secondReviewer,
    scores: [3, 4, 0],
    comment: 'I like it and do not believe the forty lines. Ask for the code.',
  },
  {
    of: 'Our incident channel has a librarian',
    by: reviewer,
    scores: [3, 5, 2],
    comment: 'Small, and can be copied on Monday.',
  },
  {
    of: 'Our incident channel has a librarian',
    by: organizer,
    scores: [4, 5, 2],
    comment: 'Yes. It would be good to see one real page of the notes.',
  },
  { of: 'Our incident channel has a librarian', by: secondReviewer, instead: 'ABSTENTION' },
  {
    of: 'Dark mode for people with migraine',
    by: secondReviewer,
    scores: [5, 5, 1],
    comment: 'A diary is the best data that I have read about here.',
  },
  {
    of: 'Git bisect for configuration',
    by: reviewer,
    scores: [3, 4, 2],
    comment: 'Solid. If there is a place left, it fills it well.',
  },
  {
    of: 'Ten reasons to adopt our observability platform',
    by: reviewer,
    scores: [1, 1, 1],
    comment: 'The call asks for no product tours; this is one, with a voucher.',
  },
  {
    of: 'Ten reasons to adopt our observability platform',
    by: secondReviewer,
    scores: [1, 2, 1],
    comment: 'There is a bug story behind reason seven. That one I would take.',
  },
  {
    of: 'Everything about quaternions',
    by: secondReviewer,
    scores: [4, 2, 0],
    comment: 'An hour of material. Pick the gimbal and come back.',
  },
  {
    of: 'Two people, one terminal, nine time zones',
    by: reviewer,
    scores: [4, 4, 2],
    comment: 'Showing it is better than telling it. We need two microphones.',
  },
  {
    of: 'Feature flags in a lighthouse',
    by: secondReviewer,
    scores: [4, 3, 1],
    comment: 'A way back without a network is the talk; the lighthouse is the title.',
  },
  { of: 'Why the elevator speaks HTTP', by: reviewer, instead: 'CONFLICT' },
];

export const comments: readonly DemoComment[] = [
  {
    of: 'Ten thousand sheep and one message broker',
    by: reviewer,
    text: 'Shall we offer it a long slot? Ten minutes would cost us the part about order.',
  },
  {
    of: 'Ten thousand sheep and one message broker',
    by: secondReviewer,
    text: 'Only if there is code. I asked for it in my review.',
  },
  {
    of: 'Our incident channel has a librarian',
    by: organizer,
    text: 'Would go well before the party: people will talk about it.',
  },
];
