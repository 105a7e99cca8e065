/** Answers with the id of what the content calls by this name. */
export type IdOf = (name: string) => string;

/** Throws on a name that is not there: then the content contradicts itself. */
export function idsByName(named: Iterable<readonly [name: string, id: string]>): IdOf {
  const ids = new Map(named);
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The demo speaks of “${name}”, which it does not have.`);
    return id;
  };
}
