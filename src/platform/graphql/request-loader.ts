import DataLoader from 'dataloader';
import type { GraphqlContext } from '../auth/request.js';

/**
 * Collects the keys that the fields of one request ask for and loads them with one call: a list of a thousand costs as
 * many statements as a list of one. Nothing is kept beyond the request.
 */
export class RequestLoader<Key extends string, Value> {
  private readonly perRequest = new WeakMap<GraphqlContext, DataLoader<Key, Value | null>>();

  constructor(private readonly loadAll: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>) {}

  /** Null where there is none. */
  load(context: GraphqlContext, key: Key): Promise<Value | null> {
    let loader = this.perRequest.get(context);
    if (!loader) {
      loader = new DataLoader<Key, Value | null>(async (keys) => {
        const found = await this.loadAll(keys);
        return keys.map((each) => found.get(each) ?? null);
      });
      this.perRequest.set(context, loader);
    }
    return loader.load(key);
  }
}

/** The rows in lists under a key that several may share, in the order in which they came. */
export function listsBy<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(key(row));
    if (list) list.push(row);
    else lists.set(key(row), [row]);
  }
  return lists;
}
