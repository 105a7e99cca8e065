import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { CheckoutCompletion } from '../checkout-completion.js';
import { CheckoutsService } from '../checkouts.service.js';
import { wholeOrder } from '../domain/order-view.js';
import { OrdersService } from '../orders.service.js';
import { CheckoutType } from './checkout.type.js';
import { CompleteCheckoutInput, CompleteCheckoutPayload } from './complete-checkout.js';
import { ExtendCheckoutInput, ExtendCheckoutPayload } from './extend-checkout.js';
import { asInvoiceAddress } from './invoice-address.type.js';
import { ReleaseCheckoutInput, ReleaseCheckoutPayload } from './release-checkout.js';
import { StartCheckoutInput, StartCheckoutPayload } from './start-checkout.js';

const addressOf = ({ req }: GraphqlContext): string => req.ip ?? 'unknown';

/** What people do until they have an order, with an account or without. */
@Resolver(() => CheckoutType)
export class CheckoutsResolver {
  constructor(
    private readonly checkouts: CheckoutsService,
    private readonly completion: CheckoutCompletion,
    private readonly orders: OrdersService,
  ) {}

  @Allow('public')
  @Query(() => CheckoutType, {
    nullable: true,
    description:
      'The checkout for whoever has its secret; 120 tries a minute from an address, of mutations too.',
  })
  checkout(
    @Args('secret', { description: 'As `startCheckout` gave it.' }) secret: string,
    @Context() context: GraphqlContext,
  ): Promise<CheckoutType | null> {
    return this.checkouts.open(secret, addressOf(context));
  }

  @Allow('public')
  @Mutation(() => StartCheckoutPayload, {
    nullable: true,
    description:
      'Holds places for 15 minutes, all or none, at the prices of this moment; with or without an account, 60 a minute from an address.',
  })
  async startCheckout(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { idempotencyKey = null, ...cart }: StartCheckoutInput,
    @Context() context: GraphqlContext,
  ): Promise<StartCheckoutPayload> {
    return { checkout: await this.checkouts.start(viewer, cart, idempotencyKey, addressOf(context)) };
  }

  @Allow('public')
  @Mutation(() => ExtendCheckoutPayload, {
    nullable: true,
    description: 'Holds the places for another 15 minutes from now, up to an hour from the beginning.',
  })
  async extendCheckout(
    @Args('input') { secret }: ExtendCheckoutInput,
    @Context() context: GraphqlContext,
  ): Promise<ExtendCheckoutPayload> {
    return { checkout: await this.checkouts.extend(secret, addressOf(context)) };
  }

  @Allow('public')
  @Mutation(() => ReleaseCheckoutPayload, { nullable: true, description: 'Gives the held places back.' })
  async releaseCheckout(
    @Args('input') { secret }: ReleaseCheckoutInput,
    @Context() context: GraphqlContext,
  ): Promise<ReleaseCheckoutPayload> {
    return { checkout: await this.checkouts.release(secret, addressOf(context)) };
  }

  @Allow('public')
  @Mutation(() => CompleteCheckoutPayload, {
    nullable: true,
    description: 'Makes an order of a checkout, with a ticket for each held place.',
  })
  async completeCheckout(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { idempotencyKey = null, ...details }: CompleteCheckoutInput,
    @Context() context: GraphqlContext,
  ): Promise<CompleteCheckoutPayload> {
    const { name, email, invoiceAddress = null } = details.buyer;
    const buyer = { name, email, invoiceAddress: asInvoiceAddress(invoiceAddress) };
    const address = addressOf(context);
    const id = await this.completion.complete(viewer, { ...details, buyer }, idempotencyKey, address);
    return { order: wholeOrder(await this.orders.get(id)) };
  }
}
