import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/http/rate-limit.js';

const MINUTE = 60;

/** From one network address, in a minute: 60 registrations, and 30 tries to open a ticket by its secret. */
@Injectable()
export class RegistrationLimits {
  private readonly registrations = new RateLimit(60, MINUTE);
  private readonly lookUps = new RateLimit(30, MINUTE);

  async takeRegistration(address: string): Promise<void> {
    await this.registrations.take(address);
  }

  async takeLookUp(address: string): Promise<void> {
    await this.lookUps.take(address);
  }
}
