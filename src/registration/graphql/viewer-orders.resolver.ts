import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../accounts/index.js';
import type { Page } from '../../kernel/page.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { listedOrders } from '../domain/order-view.js';
import { OrdersService } from '../orders.service.js';
import { OrderConnection, OrderType } from './order.type.js';

/** The orders of the person who is signed in. */
@Resolver(() => ViewerType)
export class ViewerOrdersResolver {
  constructor(private readonly service: OrdersService) {}

  @ResolveField(() => OrderConnection, {
    nullable: true,
    description: 'Placed with the address of the account, newest first; null until the address is verified.',
  })
  async orders(@Parent() owner: ViewerType, @Args() page: PageArgs): Promise<Page<OrderType> | null> {
    const found = await this.service.pageOfOwner(owner, page);
    return found && listedOrders(found);
  }
}
