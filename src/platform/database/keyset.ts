import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isId } from '../../kernel/id.js';
import { type Page, PAGE_SIZE, type PageRequest } from '../../kernel/page.js';
import { InvalidInput } from '../../kernel/user-error.js';

/** A total order of a list: one sort key, then the id. Written in code only, never taken from a request. */
export interface Order<E> {
  /** Names list and order; a cursor of another list is refused. */
  readonly name: string;
  /** The sort column or expression as SQL, qualified by the query's alias; it is never null. */
  readonly column: string;
  readonly type: 'timestamptz' | 'text' | 'integer' | 'numeric' | 'uuid';
  readonly descending?: boolean;
  /** Its value in a row; left out for what no row holds, which PostgreSQL then tells beside it. */
  readonly key?: (row: E) => Date | string | number;
}

/** In UTF-16 units: the longest text that a list is sorted by has 2,000 code points. Its cursor is base64 of UTF-8. */
const LONGEST_KEY = 4_000;
const LONGEST_CURSOR = 12_000;

type Keys = readonly [key: string, id: string];

/**
 * Runs the query for one page by keyset: no row is skipped or repeated when others come or go, and the hundredth page
 * costs as much as the first. Refuses a cursor that is not of this list.
 */
export async function paginate<E extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<E>,
  order: Order<E>,
  request: PageRequest,
): Promise<Page<E>> {
  const backward = request.last != null;
  const size = request.last ?? request.first ?? PAGE_SIZE;
  const id = `${query.alias}.id`;
  const direction = (order.descending ?? false) === backward ? 'ASC' : 'DESC';
  const sides = [
    [request.after, order.descending ? '<' : '>', 'after'],
    [request.before, order.descending ? '>' : '<', 'before'],
  ] as const;
  for (const [cursor, sign, name] of sides) {
    if (cursor == null) continue;
    const [key, lastId] = readCursor(order, cursor, name);
    query.andWhere(
      `(${order.column}, ${id}) ${sign} (CAST(:${name}Key AS ${order.type}), CAST(:${name}Id AS uuid))`,
      {
        [`${name}Key`]: key,
        [`${name}Id`]: lastId,
      },
    );
  }
  const sorted = query
    .orderBy(order.column, direction)
    .addOrderBy(id, direction)
    .limit(size + 1);
  const found = await keyed(sorted, order);
  const rows = found.slice(0, size);
  if (backward) rows.reverse();
  return pageOf(rows, order, {
    hasNextPage: backward ? request.before != null : found.length > size,
    hasPreviousPage: backward ? found.length > size : request.after != null,
  });
}

interface Keyed<E> {
  readonly node: E;
  readonly key: string;
}

async function keyed<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  { column, key }: Order<E>,
): Promise<Keyed<E>[]> {
  if (key) return (await query.getMany()).map((node) => ({ node, key: written(key(node)) }));
  const { entities, raw } = await query
    .addSelect(`CAST(${column} AS text)`, 'sort_key')
    .getRawAndEntities<{ sort_key: string }>();
  return entities.map((node, index) => ({ node, key: raw[index]?.sort_key ?? '' }));
}

const written = (key: Date | string | number): string =>
  key instanceof Date ? key.toISOString() : String(key);

function pageOf<E extends { id: string }>(
  rows: readonly Keyed<E>[],
  order: Order<E>,
  more: { hasNextPage: boolean; hasPreviousPage: boolean },
): Page<E> {
  const edges = rows.map(({ node, key }) => ({ node, cursor: cursorOf(order, [key, node.id]) }));
  const pageInfo = {
    ...more,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes: rows.map(({ node }) => node), pageInfo };
}

const cursorOf = <E>({ name }: Order<E>, keys: Keys): string =>
  Buffer.from(JSON.stringify([name, ...keys])).toString('base64url');

const readable: Record<Order<never>['type'], (key: string) => boolean> = {
  timestamptz: isInstant,
  text: (key) => key.length <= LONGEST_KEY && !key.includes('\u0000'),
  integer: (key) => /^-?\d{1,9}$/.test(key),
  numeric: (key) => /^-?\d{1,9}(\.\d{1,9})?$/.test(key),
  uuid: isId,
};

/** As `toISOString` writes it. Date.parse alone takes 31 February; PostgreSQL takes neither that nor the year 0. */
function isInstant(key: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(key)) return false;
  return !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key;
}

function readCursor<E>(order: Order<E>, cursor: string, name: string): Keys {
  const refusal = new InvalidInput(`${name} is not a cursor of this list.`, [name]);
  if (cursor.length > LONGEST_CURSOR) throw refusal;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) throw refusal;
    const [list, key, id] = parts as unknown[];
    if (list !== order.name || typeof key !== 'string' || typeof id !== 'string') throw refusal;
    if (!isId(id) || !readable[order.type](key)) throw refusal;
    return [key, id];
  } catch {
    throw refusal;
  }
}
