import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/http/rate-limit.js';

const MINUTE = 60;

/** Where a try comes from. */
export interface Origin {
  /** The network address of the client. */
  readonly address: string;
}

/**
 * How often one may try: 5 passwords and 5 mailed links in 15 minutes for an account, so that wrong passwords do not
 * bar the way by link; 50 tries of all kinds an hour from an address. Each process counts for itself.
 */
@Injectable()
export class SignInLimits {
  private readonly passwords = new RateLimit(5, 15 * MINUTE);
  private readonly links = new RateLimit(5, 15 * MINUTE);
  private readonly addresses = new RateLimit(50, 60 * MINUTE);

  async takePassword(email: string, origin: Origin): Promise<void> {
    await this.takeAddress(origin);
    await this.passwords.take(email);
  }

  async takeLink(email: string, origin: Origin): Promise<void> {
    await this.takeAddress(origin);
    await this.links.take(email);
  }

  async takeAddress({ address }: Origin): Promise<void> {
    await this.addresses.take(address);
  }

  /** After the right password the account starts afresh; the address does not. */
  async giveBackPasswords(email: string): Promise<void> {
    await this.passwords.forget(email);
  }
}
