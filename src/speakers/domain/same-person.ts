/** What tells one person from another. */
interface Identity {
  readonly userId: string | null;
  readonly email: string | null;
  readonly name: string;
}

/**
 * The profile of the same person among those of another event: of the same account; of one without an account that with
 * the same mail address; where neither has either, that with the same name.
 */
export function samePerson<Profile extends Identity>(
  { userId, email, name }: Identity,
  others: readonly Profile[],
): Profile | undefined {
  if (userId !== null) return others.find((other) => other.userId === userId);
  if (email !== null) return others.find((other) => other.email === email);
  return others.find((other) => other.userId === null && other.email === null && other.name === name);
}
