import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../../kernel/denial.js';

/** So many tries in so many seconds for each key, counted in the memory of this process. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(tries: number, seconds: number) {
    this.limiter = new RateLimiterMemory({ points: tries, duration: seconds });
  }

  /** Counts one try; denied when there are too many. */
  async take(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (rejection: unknown) {
      if (rejection instanceof RateLimiterRes)
        throw new RateLimited(Math.ceil(rejection.msBeforeNext / 1_000));
      throw rejection;
    }
  }

  /** The key starts afresh. */
  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}
