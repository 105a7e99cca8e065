import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../kernel/denial.js';

/** How often one may try to sign in: 5 times in 15 minutes for an account, 50 times an hour from an address. */
@Injectable()
export class SignInLimits {
  private readonly byAccount = new RateLimiterMemory({ points: 5, duration: 15 * 60 });
  private readonly byAddress = new RateLimiterMemory({ points: 50, duration: 60 * 60 });

  async take(email: string, address: string): Promise<void> {
    await this.takeAddress(address);
    await consume(this.byAccount, email);
  }

  async takeAddress(address: string): Promise<void> {
    await consume(this.byAddress, address);
  }

  /** After a success the account starts afresh; the address does not. */
  async giveBack(email: string): Promise<void> {
    await this.byAccount.delete(email);
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
