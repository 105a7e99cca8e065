import type { Complexity } from '@nestjs/graphql';
import { getNamedType, getNullableType, type GraphQLField, isCompositeType, isListType } from 'graphql';
import { PAGE_LIMIT, PAGE_SIZE } from '../../../kernel/page.js';

/** How many items a bounded list is taken to have when its field does not say so. */
const LIST_SIZE = 10;

/** What one look at the whole schema costs, whatever it selects. */
export const INTROSPECTION_COST = 100;

/** How many objects below each item are paid for by the fixed cost of a `wholeList`. */
const INCLUDED = 20;

type AnyField = GraphQLField<unknown, unknown>;

/** For the `complexity` of a field: a bounded list that has at most so many items. */
export const upTo =
  (items: number): Complexity =>
  ({ childComplexity }) =>
    items * (1 + childComplexity);

/**
 * For the `complexity` of a field: a list that is read as a whole, with few statements however long it is. It has a
 * cost of its own, which includes 20 objects below each item; what goes beyond them is multiplied as in every list.
 */
export const wholeList =
  ({ items, cost }: { items: number; cost: number }): Complexity =>
  ({ childComplexity }) =>
    cost + items * Math.max(0, childComplexity - INCLUDED);

/**
 * What a field costs with everything below it: 1 for each object that it may bring, 0 for scalars. A page counts as
 * often as `first` or `last` say, a list 10 times, and a field that declares its `complexity` what that says.
 */
export function costOf(field: AnyField, args: Record<string, unknown>, below: number): number {
  const declared = field.extensions['complexity'] as Complexity | undefined;
  if (typeof declared === 'number') return declared + below;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  if (declared) return declared({ type, field, args, childComplexity: below }) ?? below;
  if (/Edge$|^PageInfo$/.test(type.name)) return below;
  if (type.name.endsWith('Connection')) return 1 + pageSize(args) * below;
  const isBoundedList = isListType(getNullableType(field.type)) && field.name !== 'nodes';
  return isBoundedList ? LIST_SIZE * (1 + below) : 1 + below;
}

/** Never more than a page may have: a larger wish is refused later, with its reason. */
function pageSize({ first, last }: Record<string, unknown>): number {
  const wanted = last ?? first;
  return typeof wanted === 'number' && wanted > 0 ? Math.min(wanted, PAGE_LIMIT) : PAGE_SIZE;
}
