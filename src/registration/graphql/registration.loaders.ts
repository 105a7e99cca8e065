import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { orderOfTicket } from '../domain/order-view.js';
import type { PricedLine } from '../domain/line-price.js';
import { OrdersService } from '../orders.service.js';
import { RegistrationService } from '../registration.service.js';
import type { OrderType } from './order.type.js';
import type { TicketType } from './ticket.type.js';

/** Orders by their ids, for those who came by a ticket. */
@Injectable()
export class OrdersLoader extends RequestLoader<string, OrderType> {
  constructor(registration: RegistrationService) {
    super(async (ids) => byId((await registration.listOrders(ids)).map(orderOfTicket)));
  }
}

/** Lines and tickets by the ids of their orders. */
@Injectable()
export class OrderPartsLoader {
  readonly lines: RequestLoader<string, PricedLine[]>;
  readonly tickets: RequestLoader<string, TicketType[]>;

  constructor(orders: OrdersService) {
    this.lines = new RequestLoader(async (ids) =>
      listsBy(await orders.listLines(ids), ({ orderId }) => orderId),
    );
    this.tickets = new RequestLoader(async (ids) =>
      listsBy(await orders.listTickets(ids), ({ orderId }) => orderId),
    );
  }
}
