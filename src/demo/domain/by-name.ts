/** Answers with what the content calls by this name. */
export type Named<T> = (name: string) => T;

/** Answers with the id of what the content calls by this name. */
export type IdOf = Named<string>;

/** Throws on a name that is not there: then the content contradicts itself. */
export function byName<T>(named: Iterable<readonly [name: string, value: T]>): Named<T> {
  const values = new Map(named);
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The demo speaks of “${name}”, which it does not have.`);
    return value;
  };
}

export const idsByName = (named: Iterable<readonly [name: string, id: string]>): IdOf => byName(named);
