import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** Counts the requests under way, so that a stopping server can let them finish. */
@Injectable()
export class OpenRequests {
  private open = 0;
  private closing = false;

  /** Middleware: once `close` was called, answers tell their clients to come back on another connection. */
  readonly count = (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    this.open++;
    response.once('close', () => {
      this.open--;
    });
    if (this.closing) response.setHeader('Connection', 'close');
    next();
  };

  close(): void {
    this.closing = true;
  }

  /** Waits until none is open or the time is over; true when none is. */
  async finished(milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds;
    while (this.open > 0 && performance.now() < end) await sleep(20);
    return this.open === 0;
  }
}
