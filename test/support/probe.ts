import { Module } from '@nestjs/common';
import { Args, Field, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InvalidInput } from '../../src/kernel/user-error.js';
import { Allow } from '../../src/platform/auth/allow.js';
import { connectionOf, PageArgs } from '../../src/platform/graphql/connection.js';
import { upTo, wholeList } from '../../src/platform/graphql/limits/cost.js';
import { NodeType } from '../../src/platform/graphql/node.type.js';
import {
  CurrencyCodeScalar,
  DecimalScalar,
  LocaleScalar,
  TimeZoneScalar,
  UrlScalar,
} from '../../src/platform/graphql/scalars.js';

@ObjectType('Tree', { implements: () => NodeType, description: 'Something that contains itself.' })
class TreeType extends NodeType {
  @Field()
  name: string;
}

const TreeConnection = connectionOf('Tree', () => TreeType);
const tree = { id: 'oak', name: 'Oak' };

/** Operations that no product has: endless, broken, undeclared. Each notes that it ran. */
@Resolver(() => TreeType)
export class ProbeResolver {
  calls = 0;

  @Allow('public')
  @Query(() => TreeType)
  tree(): TreeType {
    this.calls++;
    return tree;
  }

  @ResolveField(() => TreeType)
  child(): TreeType {
    return tree;
  }

  @ResolveField(() => [TreeType])
  children(): TreeType[] {
    return [tree];
  }

  @ResolveField(() => [TreeType], { complexity: upTo(2) })
  few(): TreeType[] {
    return [tree];
  }

  @ResolveField(() => [TreeType], { complexity: wholeList({ items: 700, cost: 500 }) })
  all(): TreeType[] {
    return [tree];
  }

  @Allow('public')
  @Query(() => TreeConnection)
  trees(@Args() page: PageArgs) {
    this.calls++;
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    return { edges: [], nodes: Array.from({ length: page.first ?? page.last ?? 20 }, () => tree), pageInfo };
  }

  @Query(() => String)
  undeclared(): string {
    this.calls++;
    return 'open to all';
  }

  @Allow('own:read')
  @Query(() => String)
  closed(): string {
    this.calls++;
    return 'for somebody';
  }

  @Allow('public')
  @Query(() => String)
  broken(): string {
    throw new Error('password=hunter2 in SELECT * FROM users');
  }

  @Allow('public')
  @Query(() => String)
  refusing(): string {
    throw new InvalidInput('There is no such colour.', ['filter', 'colour']);
  }

  @Allow('public')
  @Query(() => Date)
  instant(@Args('at', { type: () => Date }) at: Date): Date {
    return at;
  }

  @Allow('public')
  @Query(() => [String])
  words(
    @Args('zone', { type: () => TimeZoneScalar, nullable: true }) zone?: string,
    @Args('locale', { type: () => LocaleScalar, nullable: true }) locale?: string,
    @Args('url', { type: () => UrlScalar, nullable: true }) url?: string,
    @Args('amount', { type: () => DecimalScalar, nullable: true }) amount?: string,
    @Args('currency', { type: () => CurrencyCodeScalar, nullable: true }) currency?: string,
  ): string[] {
    return [zone, locale, url, amount, currency].filter((each) => each !== undefined);
  }
}

@Module({ providers: [ProbeResolver] })
export class ProbeModule {}
