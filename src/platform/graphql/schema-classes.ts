import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';
import { RESOLVER_TYPE_METADATA, SCALAR_NAME_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';

type Module = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** The resolver classes among the providers of these modules and of those that they import. */
export const resolversIn = (modules: readonly Module[]): Type[] =>
  classesWith(RESOLVER_TYPE_METADATA, modules);

/** The classes that stand for scalars. */
export const scalarsIn = (modules: readonly Module[]): Type[] => classesWith(SCALAR_NAME_METADATA, modules);

function classesWith(mark: string, modules: readonly Module[]): Type[] {
  const found = new Set<Type>();
  const seen = new Set<Module>();
  const visit = (module: Module): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const provider of listOf(module, 'providers'))
      if (isClass(provider) && Reflect.hasMetadata(mark, provider)) found.add(provider);
    for (const imported of listOf(module, 'imports')) visit(imported as Module);
  };
  modules.forEach(visit);
  return [...found];
}

/** What a module says in its decorator and, if it is a dynamic one, beside it. */
function listOf(module: Module, what: 'imports' | 'providers'): unknown[] {
  if (isClass(module)) return (Reflect.getMetadata(what, module) as unknown[] | undefined) ?? [];
  if (!('module' in module)) return [];
  return [...listOf(module.module, what), ...(module[what] ?? [])];
}

const isClass = (value: unknown): value is Type => typeof value === 'function';
