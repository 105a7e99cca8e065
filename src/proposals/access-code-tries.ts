import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/http/rate-limit.js';

const MINUTE = 60;

/** Ten tries a minute of each user to use an access code, right or wrong. */
@Injectable()
export class AccessCodeTries {
  private readonly tries = new RateLimit(10, MINUTE);

  async take(userId: string): Promise<void> {
    await this.tries.take(userId);
  }
}
