import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/http/rate-limit.js';

const MINUTE = 60;

/**
 * From one network address, in a minute: 60 registrations, 30 tries to open a ticket or an order by its secret, and 120 to
 * do something with a checkout.
 */
@Injectable()
export class RegistrationLimits {
  private readonly registrations = new RateLimit(60, MINUTE);
  private readonly lookUps = new RateLimit(30, MINUTE);
  private readonly checkouts = new RateLimit(120, MINUTE);

  async takeRegistration(address: string): Promise<void> {
    await this.registrations.take(address);
  }

  async takeLookUp(address: string): Promise<void> {
    await this.lookUps.take(address);
  }

  async takeCheckout(address: string): Promise<void> {
    await this.checkouts.take(address);
  }
}
