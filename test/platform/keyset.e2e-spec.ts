import type { Page, PageRequest } from '../../src/kernel/page.js';
import { InvalidInput } from '../../src/kernel/user-error.js';
import { Organization } from '../../src/organizations/data/organization.entity.js';
import { Database } from '../../src/platform/database/database.js';
import { type Order, paginate } from '../../src/platform/database/keyset.js';
import { startApp, type TestApp } from '../support/app.js';

const orders: Order<Organization>[] = [
  { name: 'a-z', column: 'o.name', type: 'text', key: ({ name }) => name },
  { name: 'z-a', column: 'o.name', type: 'text', descending: true, key: ({ name }) => name },
  { name: 'old-new', column: 'o.created_at', type: 'timestamptz', key: ({ createdAt }) => createdAt },
  {
    name: 'new-old',
    column: 'o.created_at',
    type: 'timestamptz',
    descending: true,
    key: ({ createdAt }) => createdAt,
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const names = ['a', 'a', 'a', 'Ä', 'ä', "b'", 'b', '\\', '日本', 'z'];
  for (const name of names) {
    await app.given.organization({ name });
    if (name !== 'a') app.clock.forward(1);
  }
});
afterAll(() => app.close());

const pageOf = (order: Order<Organization>, request: PageRequest): Promise<Page<Organization>> =>
  paginate(app.nest.get(Database).repository(Organization).createQueryBuilder('o'), order, request);
const idsOf = ({ nodes }: Page<Organization>) => nodes.map(({ id }) => id);

describe.each(orders)('a list in the order $name', (order) => {
  it.each([1, 2, 3, 9, 10, 11])('is covered by pages of %i, forwards and backwards', async (size) => {
    const { column, descending } = order;
    const direction = descending ? 'DESC' : 'ASC';
    const whole = await app.sql(
      `SELECT id FROM organizations AS o ORDER BY ${column} ${direction}, id ${direction}`,
    );
    const expected = whole.map(({ id }) => id);

    const forwards: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await pageOf(order, { first: size, after });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      forwards.push(...idsOf(page));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(forwards).toEqual(expected);

    const backwards: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const page = await pageOf(order, { last: size, before });
      expect(page.pageInfo.hasNextPage).toBe(before !== null);
      backwards.unshift(...idsOf(page));
      ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
    }
    expect(backwards).toEqual(expected);
  });

  it('refuses the cursor of every other order', async () => {
    for (const other of orders) {
      if (other.name === order.name) continue;
      const { pageInfo } = await pageOf(other, { first: 1 });
      await expect(pageOf(order, { after: pageInfo.endCursor })).rejects.toThrow(InvalidInput);
    }
  });
});

it('a cursor with values that the database cannot compare is refused', async () => {
  const [byName, , byTime] = orders;
  const id = '0198c0de-0000-7000-8000-000000000001';
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const bad = [
    [byName, cursor('a-z', 'a\u0000', id)],
    [byName, cursor('a-z', 'a', 'x')],
    [byName, cursor('a-z', 1, id)],
    [byName, cursor('a-z', 'a')],
    [byName, cursor('a-z', 'a'.repeat(4_001), id)],
    [byTime, cursor('old-new', '2027-02-31T00:00:00.000Z', id)],
    [byTime, cursor('old-new', '0000-01-01T00:00:00.000Z', id)],
    [byTime, cursor('old-new', '2027-01-01T25:00:00.000Z', id)],
    [byTime, cursor('old-new', 'infinity', id)],
  ] as const;
  for (const [order, after] of bad) {
    if (!order) throw new Error('There is no such order.');
    await expect(pageOf(order, { after })).rejects.toThrow(InvalidInput);
  }
});
