import type { ApolloServerPlugin } from '@apollo/server';

/** Faults of a request that reached GraphQL whole. An operation that is too large stays an error of HTTP. */
const wellFormed = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * A client that accepts `application/json` and nothing else is told of such a fault with 200, because it cannot tell
 * by another status whether the body is ours or that of a proxy in between (GraphQL over HTTP, §6.4.1).
 */
export const jsonStatus: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { body, http } }) => {
        const acceptsJsonOnly = /^\s*application\/json\s*(;[^,]*)?$/i.test(
          request.http?.headers.get('accept') ?? '',
        );
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const isFault =
          errors.length > 0 && errors.every(({ extensions }) => wellFormed.has(extensions?.['code']));
        if (acceptsJsonOnly && isFault && http.status === 400) http.status = 200;
        return Promise.resolve();
      },
    }),
};
