import { Injectable } from '@nestjs/common';
import { RateLimited } from '../../kernel/denial.js';

const MAX_OPEN = 2;

/** Holds how many files each person is sending right now, because each is in memory until it is stored. */
@Injectable()
export class OpenUploads {
  private readonly open = new Map<string, number>();

  countOf(userId: string): number {
    return this.open.get(userId) ?? 0;
  }

  /** Runs the work unless as many of this person are running as may. */
  async within<T>(userId: string, work: () => Promise<T>): Promise<T> {
    const others = this.countOf(userId);
    if (others >= MAX_OPEN) throw new RateLimited(10);
    this.open.set(userId, others + 1);
    try {
      return await work();
    } finally {
      const left = this.countOf(userId) - 1;
      if (left > 0) this.open.set(userId, left);
      else this.open.delete(userId);
    }
  }
}
