import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../kernel/denial.js';

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
  private readonly passwords = new RateLimiterMemory({ points: 5, duration: 15 * MINUTE });
  private readonly links = new RateLimiterMemory({ points: 5, duration: 15 * MINUTE });
  private readonly addresses = new RateLimiterMemory({ points: 50, duration: 60 * MINUTE });

  async takePassword(email: string, origin: Origin): Promise<void> {
    await this.takeAddress(origin);
    await consume(this.passwords, email);
  }

  async takeLink(email: string, origin: Origin): Promise<void> {
    await this.takeAddress(origin);
    await consume(this.links, email);
  }

  async takeAddress({ address }: Origin): Promise<void> {
    await consume(this.addresses, address);
  }

  /** After the right password the account starts afresh; the address does not. */
  async giveBackPasswords(email: string): Promise<void> {
    await this.passwords.delete(email);
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (rejection: unknown) {
    if (rejection instanceof RateLimiterRes) throw new RateLimited(Math.ceil(rejection.msBeforeNext / 1_000));
    throw rejection;
  }
}
