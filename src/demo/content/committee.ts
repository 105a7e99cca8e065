/** By what the committee scores, in the order of the scores in the reviews. */
export const scoreCategories = [
  { name: 'Idea', weight: 3, minimum: 1, maximum: 5 },
  { name: 'Use for the audience', weight: 2, minimum: 1, maximum: 5 },
  { name: 'Fits into ten minutes', weight: 1, minimum: 0, maximum: 2 },
] as const;

/** How proposals are read: one phase that is over, and one that runs. Days count from the one on which the call opened. */
export const reviewPhases = [
  {
    name: 'First impressions',
    fromDay: 2,
    toDay: 8,
    isBlind: true,
    shows: 'NEVER',
    allowsComments: false,
  },
  {
    name: 'Blind reading',
    fromDay: 8,
    toDay: 38,
    isBlind: true,
    shows: 'AFTER_OWN',
    allowsComments: true,
  },
] as const;

/** For people whom the committee asked for a longer talk. */
export const accessCode = {
  code: 'SECOND-TIDE',
  note: 'For those whom we asked to come back with forty minutes.',
  maximumUses: 5,
  sessionFormat: 'Talk',
} as const;

/** Words by which the committee sorts, and on what they stand. */
export const tags = [
  {
    name: 'first-time speaker',
    on: [
      'Our incident channel has a librarian',
      'Dark mode for people with migraine',
      'A checksum for bread',
    ],
  },
  {
    name: 'has a demo',
    on: ['Printing 40,000 badges from a browser', 'Two people, one terminal, nine time zones'],
  },
  {
    name: 'could be longer',
    on: ['Ten thousand sheep and one message broker', 'What we measured when the river came in'],
  },
] as const;

/** How long those who are told now have to confirm. */
export const daysToConfirm = 14;

/** What the organizer and a proposer wrote to each other. */
export const conversation = [
  {
    about: 'Ten thousand sheep and one message broker',
    from: 'COMMITTEE',
    text: 'We like the sheep. Would you bring one of the collars, and does it still send when nobody has walked the hill for a day?',
  },
  {
    about: 'Ten thousand sheep and one message broker',
    from: 'SPEAKERS',
    text: 'I will bring two, one of them chewed. They keep three days of positions; after that the oldest go first, which is a slide of its own.',
  },
] as const;
