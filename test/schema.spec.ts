import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.gql'), 'utf8'));

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objects = types.filter(isObjectType);
const roots = ['Query', 'Mutation', 'Subscription'];

const fieldsOf = (type: GraphQLNamedType | null | undefined): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const implementsInterface = (type: GraphQLObjectType, name: string) =>
  type.getInterfaces().some((each) => each.name === name);

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const isDescribed = ({ description }: { description?: string | null | undefined }) =>
  Boolean(description?.trim());
const namesOf = (things: readonly { name: string }[]) => things.map(({ name }) => name);

const mutations = fieldsOf(schema.getMutationType()).map((field) => ({ name: field.name, field }));

/** What a mutation begins with. A new verb comes here with its mutation, if no word of these says it. */
const verbs = [
  'abstain',
  'accept',
  'add',
  'answer',
  'assign',
  'book',
  'cancel',
  'change',
  'check',
  'claim',
  'close',
  'complete',
  'confirm',
  'copy',
  'create',
  'decide',
  'declare',
  'decline',
  'delete',
  'discard',
  'draft',
  'drop',
  'edit',
  'extend',
  'import',
  'invite',
  'join',
  'leave',
  'mark',
  'move',
  'open',
  'place',
  'publish',
  'put',
  'register',
  'reject',
  'release',
  'remove',
  'rename',
  'reopen',
  'reorder',
  'request',
  'reset',
  'restore',
  'retry',
  'review',
  'revoke',
  'send',
  'set',
  'sign',
  'star',
  'start',
  'submit',
  'tag',
  'try',
  'undo',
  'unstar',
  'update',
  'upload',
  'withdraw',
];

describe.each(mutations)('the mutation $name', ({ name, field }) => {
  it('begins with a verb', () => {
    expect(verbs).toContain(/^[a-z]+(?=[A-Z])/.exec(name)?.[0]);
  });

  it('takes exactly one input of its own', () => {
    expect(field.args.map((arg) => [arg.name, String(arg.type)])).toEqual([
      ['input', `${capital(name)}Input!`],
    ]);
  });

  it('answers with a payload of its own that may be null', () => {
    expect(String(field.type)).toBe(`${capital(name)}Payload`);
  });

  it('gives back what it changed, which may be null, and its refusals', () => {
    const results = fieldsOf(getNamedType(field.type));
    const changed = results.filter((each) => each.name !== 'userErrors');
    const errors = results.filter((each) => each.name === 'userErrors');
    expect(errors.map((each) => String(each.type))).toEqual([`[${capital(name)}Error!]!`]);
    expect(changed.length).toBeGreaterThan(0);
    expect(namesOf(changed.filter((each) => isNonNullType(each.type)))).toEqual([]);
  });

  it('declares its refusals, among them a field that is not as it should be', () => {
    const union = schema.getType(`${capital(name)}Error`);
    const members = isUnionType(union) ? union.getTypes() : [];
    expect(namesOf(members)).toContain('InvalidInput');
    expect(namesOf(members.filter((each) => !implementsInterface(each, 'UserError')))).toEqual([]);
  });

  it('says what it does', () => {
    expect(isDescribed(field)).toBe(true);
  });
});

describe('the schema', () => {
  it('describes every type', () => {
    const silent = types.filter((type) => !roots.includes(type.name) && !isDescribed(type));
    expect(namesOf(silent)).toEqual([]);
  });

  it('describes every query and subscription', () => {
    const fields = [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getSubscriptionType())];
    expect(namesOf(fields.filter((each) => !isDescribed(each)))).toEqual([]);
  });

  it('names queries after what they answer', () => {
    expect(
      namesOf(fieldsOf(schema.getQueryType())).filter((name) =>
        /^(get|list|find|query|fetch)[A-Z]/.test(name),
      ),
    ).toEqual([]);
  });

  it('has no refusal that does not say why, nor one that nobody declares', () => {
    const declared = new Set(types.filter(isUnionType).flatMap((union) => namesOf(union.getTypes())));
    const refusals = namesOf(objects.filter((type) => implementsInterface(type, 'UserError')));
    expect(refusals.filter((name) => !declared.has(name))).toEqual([]);
  });

  it('refers to things, not to their ids', () => {
    const strays = objects.flatMap((type) => {
      const names = namesOf(fieldsOf(type));
      return names
        .filter((name) => name.endsWith('Id') && names.includes(name.slice(0, -2)))
        .map((name) => `${type.name}.${name}`);
    });
    expect(strays).toEqual([]);
  });

  it('has no list or item of a list that may be null', () => {
    const strays = objects.flatMap((type) =>
      fieldsOf(type)
        .filter((each) => String(each.type).includes('[') && !/^\[\w+!\]!?$/.test(String(each.type)))
        .map((each) => `${type.name}.${each.name}: ${String(each.type)}`),
    );
    expect(strays).toEqual([]);
  });

  it('writes enum values in capitals', () => {
    const values = types.filter(isEnumType).flatMap((type) => namesOf(type.getValues()));
    expect(values.filter((name) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  });
});

const connections = objects.filter(({ name }) => name.endsWith('Connection'));

describe.each(connections.map((type) => ({ name: type.name, type })))('the list $name', ({ name, type }) => {
  const node = name.slice(0, -'Connection'.length);

  it('has edges with cursors, nodes and a page info', () => {
    const fields = new Map(fieldsOf(type).map((field) => [field.name, String(field.type)]));
    expect([fields.get('edges'), fields.get('nodes'), fields.get('pageInfo')]).toEqual([
      `[${node}Edge!]!`,
      `[${node}!]!`,
      'PageInfo!',
    ]);
  });

  it('holds nodes with an id of their own', () => {
    const item = schema.getType(node);
    expect(isObjectType(item) && implementsInterface(item, 'Node')).toBe(true);
  });

  it('is read from both ends wherever it is offered', () => {
    const offers = objects.flatMap(fieldsOf).filter((field) => getNamedType(field.type) === type);
    expect(offers.length).toBeGreaterThan(0);
    for (const { args } of offers)
      expect(args.map((arg) => `${arg.name}: ${String(arg.type)}`)).toEqual(
        expect.arrayContaining(['after: String', 'before: String', 'first: Int', 'last: Int']),
      );
  });
});
