import { Args, ArgsType, Context, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { EventsLoader, EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Line } from '../../platform/graphql/input-rules.js';
import { asMoneyType, MoneyType } from '../../platform/graphql/money.type.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { percentOf } from '../domain/ticket-type-terms.js';
import { VouchersService } from '../vouchers.service.js';
import { TicketTypeType } from './ticket-type.type.js';
import { VoucherTicketTypesLoader } from './ticketing.loaders.js';
import { VoucherConnection, VoucherType } from './voucher.type.js';

@ArgsType()
class VoucherListArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those whose code begins with it or whose tag contains it; at most 100 characters.',
  })
  @IsOptional()
  @Line(0, 100)
  search?: string | null;
}

/** What a voucher is worth and for. */
@Resolver(() => VoucherType)
export class VoucherRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly load: VoucherTicketTypesLoader,
  ) {}

  @ResolveField(() => DecimalScalar, { nullable: true, description: 'Of PERCENT.' })
  percent(@Parent() { percent }: VoucherType): string | null {
    return percent === null ? null : percentOf(percent);
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'Of AMOUNT what goes off, of PRICE what is left.',
  })
  amount(@Parent() voucher: VoucherType, @Context() context: GraphqlContext) {
    return voucher.amountMinor === null ? null : this.money(voucher, voucher.amountMinor, context);
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'What the order has to cost before any voucher and without donations.',
  })
  minimumSpend(@Parent() voucher: VoucherType, @Context() context: GraphqlContext) {
    return this.money(voucher, voucher.minimumSpendMinor, context);
  }

  @ResolveField(() => [TicketTypeType], { description: 'The only ones that it is for; none: all.' })
  async ticketTypes(
    @Parent() { id }: VoucherType,
    @Context() context: GraphqlContext,
  ): Promise<TicketTypeType[]> {
    return (await this.load.load(context, id)) ?? [];
  }

  private async money(
    { eventId }: VoucherType,
    minor: bigint,
    context: GraphqlContext,
  ): Promise<MoneyType | null> {
    const event = await this.events.load(context, eventId);
    return event && asMoneyType({ minor, currency: event.currency });
  }
}

/** The vouchers of an event. */
@Resolver(() => EventType)
export class EventVouchersResolver {
  constructor(private readonly service: VouchersService) {}

  @ResolveField(() => VoucherConnection, {
    nullable: true,
    description: 'Newest first. Denied to everybody but organizers.',
  })
  vouchers(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: EventType,
    @Args() { search, ...page }: VoucherListArgs,
  ): Promise<Page<VoucherType>> {
    return this.service.page(viewer, id, search ?? '', page);
  }
}
