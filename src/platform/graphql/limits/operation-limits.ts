import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { GraphqlContext } from '../../auth/request.js';
import { viewerOf } from '../../auth/viewer.js';
import { sizeOf } from './measure.js';
import { nestingOf } from './nesting.js';

/** How large an operation may be. A request is one operation: batches are refused. */
export const limits = {
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  rootFields: 10,
  /** What belongs together is one mutation. */
  mutations: 1,
  directives: 20,
  /** How far variables are nested, and how many keys and list items they have in all. */
  variableDepth: 20,
  variableKeys: 4_000,
  cost: 1_000,
  costSignedIn: 5_000,
} as const;

/** What `extensions.limit` tells. */
type Limit = 'tokens' | 'depth' | 'aliases' | 'rootFields' | 'directives' | 'variables' | 'cost';

/** Refuses an operation that is too large before any of it runs. Tokens are counted by the parser. */
export const operationLimits: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        const { variables = {} } = request;
        requireSmallVariables(variables);
        if (operation) requireKnownKind(schema, operation);
        if (operation) requireSmallOperation(schema, document, operation, variables, contextValue);
        return Promise.resolve();
      },
    }),
};

/** graphql-js would run a subscription against a schema without any, and its error would count as our fault. */
function requireKnownKind(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (schema.getRootType(operation)) return;
  throw new GraphQLError(`There is no ${operation} in this API.`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

function requireSmallVariables(variables: Record<string, unknown>): void {
  const { depth, entries } = nestingOf(variables, limits.variableDepth + 1);
  refuseAbove('variables', limits.variableDepth, depth - 1, 'levels of variables');
  refuseAbove('variables', limits.variableKeys, entries, 'keys and list items in its variables');
}

function requireSmallOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  { req }: GraphqlContext,
): void {
  const size = sizeOf(schema, document, operation, variables);
  const changes = operation.operation === OperationTypeNode.MUTATION;
  const cost = viewerOf(req).userId === null ? limits.cost : limits.costSignedIn;
  refuseAbove('depth', limits.depth, size.depth, 'levels of fields');
  refuseAbove('aliases', limits.aliases, size.aliases, 'aliases');
  refuseAbove('directives', limits.directives, size.directives, 'directives');
  if (changes) refuseAbove('rootFields', limits.mutations, size.fields, 'mutation');
  else refuseAbove('rootFields', limits.rootFields, size.fields, 'fields on its outermost level');
  refuseAbove('cost', cost, size.cost, 'points of cost');
}

function refuseAbove(limit: Limit, maximum: number, actual: number, what: string): void {
  if (actual <= maximum) return;
  const { message, extensions } = refusal(limit, maximum, what);
  throw new GraphQLError(`${message} This one has ${String(actual)}.`, {
    extensions: { ...extensions, http: { status: 400 } },
  });
}

const refusal = (limit: Limit, maximum: number, what: string) => ({
  message: `An operation has at most ${maximum} ${what}.`,
  extensions: { code: 'OPERATION_LIMIT', limit, maximum },
});

/** The parser's refusal of a document with too many tokens, said as the other limits are; null for any other error. */
export function asTokenLimit({ message }: GraphQLFormattedError): GraphQLFormattedError | null {
  if (!/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)) return null;
  return refusal('tokens', limits.tokens, 'tokens');
}
