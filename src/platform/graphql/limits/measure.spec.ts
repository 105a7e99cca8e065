import { buildSchema, getOperationAST, parse } from 'graphql';
import { upTo, wholeList } from './cost.js';
import { type Size, sizeOf } from './measure.js';

const schema = buildSchema(`
  type Query { tree: Tree, trees(first: Int, after: String, last: Int, before: String): TreeConnection }
  type Mutation { plant: Tree, water: Tree }
  interface Plant { name: String }
  type Tree implements Plant { name: String, child: Tree, plant: Plant, some: [Tree!]!, few: [Tree!]!, all: [Tree!]! }
  type TreeConnection { edges: [TreeEdge!]!, nodes: [Tree!]!, pageInfo: PageInfo! }
  type TreeEdge { node: Tree!, cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
`);

const tree = schema.getType('Tree');
if (tree && 'getFields' in tree)
  for (const [name, complexity] of [
    ['few', upTo(3)],
    ['all', wholeList({ items: 700, cost: 500 })],
  ] as const)
    Object.assign(tree.getFields()[name] ?? {}, { extensions: { complexity } });

function measure(query: string, variables: Record<string, unknown> = {}): Size {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Which operation?');
  return sizeOf(schema, document, operation, variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ tree { name } }', 1],
    ['{ tree { name child { name child { name } } } }', 3],
    ['{ tree { some { name } } }', 11],
    ['{ tree { few { name child { name } } } }', 1 + 3 * 2],
    ['{ tree { all { child { name } } } }', 501],
    [`{ tree { all { some { child { name } } } } }`, 501],
    [`{ tree { all { some { some { name } } } } }`, 1 + 500 + 700 * (110 - 20)],
    ['{ trees { nodes { name } } }', 1 + 20],
    ['{ trees { edges { cursor node { name } } pageInfo { hasNextPage } } }', 1 + 20],
    ['{ trees(first: 100) { nodes { child { name } } } }', 1 + 100 * 2],
    ['{ trees(last: 5) { nodes { name } } }', 1 + 5],
    ['{ trees(first: 99999999) { nodes { name } } }', 1 + 100],
    ['{ tree { ...a ...a } } fragment a on Tree { child { name } }', 3],
    ['{ tree { plant { name ... on Tree { child { name } } } } }', 3],
    ['{ __schema { types { name } } }', 100],
  ])('of %s is %i', (query, cost) => {
    expect(measure(query).cost).toBe(cost);
  });

  it('follows variables and their defaults', () => {
    const query = 'query ($n: Int = 50) { trees(first: $n) { nodes { name } } }';
    expect(measure(query).cost).toBe(51);
    expect(measure(query, { n: 7 }).cost).toBe(8);
    expect(measure(query, { n: 'seven' }).cost).toBe(21);
  });
});

describe('the size of an operation', () => {
  it('counts levels of fields, through fragments and not through introspection', () => {
    expect(measure('{ tree { ...a } } fragment a on Tree { child { ... { child { name } } } }').depth).toBe(
      4,
    );
    expect(measure('{ __schema { types { fields { type { name } } } } }').depth).toBe(0);
  });

  it('counts aliases and directives wherever their fragment is spread', () => {
    const query = `query ($x: Boolean! @a) @b { tree { ...f ...f @skip(if: $x) } }
      fragment f on Tree { a: name @skip(if: $x) b: child { name } ... @include(if: $x) { name } }`;
    expect(measure(query)).toMatchObject({ aliases: 4, directives: 2 + 1 + 2 * 2 });
  });

  it('counts the fields on the outermost level but __typename', () => {
    expect(
      measure('mutation { ...all __typename } fragment all on Mutation { plant { name } water { name } }'),
    ).toMatchObject({ fields: 2 });
  });

  it('measures each fragment once, however often they unfold each other', () => {
    const chain = Array.from(
      { length: 90 },
      (_, n) => `fragment f${n} on Tree { ...f${n + 1} ...f${n + 1} }`,
    );
    const query = `{ tree { ...f0 } } ${chain.join(' ')} fragment f90 on Tree { child { name } }`;
    expect(measure(query).cost).toBeGreaterThan(2 ** 89);
  });
});
