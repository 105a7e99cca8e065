import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { costOf, INTROSPECTION_COST } from './cost.js';

/** The size of an operation, with every fragment counted wherever it is spread. */
export interface Size {
  /** How many fields lie below each other; introspection does not count. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields on the outermost level but `__typename`. */
  readonly fields: number;
  readonly cost: number;
}

type Variables = Readonly<Record<string, unknown>>;

const nothing: Size = { depth: 0, aliases: 0, directives: 0, fields: 0, cost: 0 };

/**
 * Measures an operation of a valid document before it runs. Each fragment is measured once, so that the time grows
 * with the document and not with what its fragments unfold to.
 */
export function sizeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): Size {
  const root = schema.getRootType(operation.operation);
  if (!root) return nothing;
  const size = new Meter(schema, fragmentsOf(document), { ...defaultsOf(operation), ...given }).below(
    operation.selectionSet,
    root,
  );
  const ofVariables = (operation.variableDefinitions ?? []).flatMap(({ directives = [] }) => directives);
  return {
    ...size,
    directives: size.directives + (operation.directives?.length ?? 0) + ofVariables.length,
  };
}

class Meter {
  private readonly measured = new Map<string, Size>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  below(set: SelectionSetNode | undefined, parent: GraphQLCompositeType): Size {
    return (set?.selections ?? []).map((each) => this.selection(each, parent)).reduce(together, nothing);
  }

  private selection(node: SelectionNode, parent: GraphQLCompositeType): Size {
    const size = this.inside(node, parent);
    return { ...size, directives: size.directives + (node.directives?.length ?? 0) };
  }

  private inside(node: SelectionNode, parent: GraphQLCompositeType): Size {
    switch (node.kind) {
      case Kind.FIELD:
        return this.field(node, parent);
      case Kind.INLINE_FRAGMENT:
        return this.below(node.selectionSet, this.typeNamed(node.typeCondition?.name.value) ?? parent);
      case Kind.FRAGMENT_SPREAD:
        return this.fragment(node.name.value);
    }
  }

  private fragment(name: string): Size {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const size = fragment && type ? this.below(fragment.selectionSet, type) : nothing;
    this.measured.set(name, size);
    return size;
  }

  private field(node: FieldNode, parent: GraphQLCompositeType): Size {
    const name = node.name.value;
    const field = fieldOf(parent, name);
    const type = field && getNamedType(field.type);
    const below = isCompositeType(type) ? this.below(node.selectionSet, type) : nothing;
    const aliases = below.aliases + (node.alias ? 1 : 0);
    if (!field) return { ...nothing, aliases };
    const introspects = name.startsWith('__');
    return {
      depth: introspects ? 0 : 1 + below.depth,
      aliases,
      directives: below.directives,
      fields: 1,
      cost: introspects ? INTROSPECTION_COST : costOf(field, this.argsOf(node), below.cost),
    };
  }

  private argsOf({ arguments: args = [] }: FieldNode): Record<string, unknown> {
    return Object.fromEntries(
      args.map(({ name, value }) => [name.value, valueFromASTUntyped(value, this.variables)]),
    );
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

const together = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  fields: a.fields + b.fields,
  cost: a.cost + b.cost,
});

/** Undefined for `__typename`, which every type has. */
function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return 'getFields' in parent ? parent.getFields()[name] : undefined;
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((each) => [each.name.value, each]));
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
