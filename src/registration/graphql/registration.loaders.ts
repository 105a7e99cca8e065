import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { RegistrationService } from '../registration.service.js';
import type { OrderType } from './order.type.js';

/** Orders by their ids. */
@Injectable()
export class OrdersLoader extends RequestLoader<string, OrderType> {
  constructor(registration: RegistrationService) {
    super(async (ids) => byId(await registration.listOrders(ids)));
  }
}
