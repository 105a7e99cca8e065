/** The workshop that more people want than fit into the room. */
export const workshop = { talk: 'Screen readers from scratch', places: 2 } as const;

/** What each of those who chose something wants to see, by the titles of talks. */
export const starred: readonly (readonly string[])[] = [
  ['Screen readers from scratch', 'Read the plan: a query clinic you can take home'],
  ['Screen readers from scratch'],
  ['Read the plan: a query clinic you can take home'],
];
