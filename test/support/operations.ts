import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { features } from '../../src/app.module.js';
import { Allow, type Allowed } from '../../src/platform/auth/allow.js';
import { resolversIn } from '../../src/platform/graphql/schema-classes.js';

/** A field of Query, Mutation or Subscription, and whom its method says that it allows. */
export interface Operation {
  readonly kind: string;
  readonly name: string;
  readonly allowed: Allowed | undefined;
}

/** Every operation of the product, as the decorators of its resolvers say. */
export const operations: readonly Operation[] = resolversIn(features).flatMap((resolver) => {
  const prototype = resolver.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((method): Operation[] => {
    const handler = prototype[method];
    if (typeof handler !== 'function' || method === 'constructor') return [];
    const kind: unknown = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler);
    if (kind !== 'Query' && kind !== 'Mutation' && kind !== 'Subscription') return [];
    const name = String(Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) ?? method);
    return [{ kind, name, allowed: Reflect.getMetadata(Allow.KEY, handler) as Allowed | undefined }];
  });
});
