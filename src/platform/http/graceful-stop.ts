import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenRequests } from './open-requests.js';

/** What a stop touches, from the outside in. */
export interface Stoppable {
  readonly readiness: { stop(): void };
  readonly requests: OpenRequests;
  readonly server: Server;
  readonly app: { close(): Promise<void> };
  /** The embedded PostgreSQL, if this process started one. */
  readonly database?: { stop(): Promise<void> } | undefined;
}

const REQUESTS_MS = 20_000;

/**
 * Lets what is under way finish: tells the proxy, waits for it to hear, stops listening, answers the open requests
 * (20 s at most), then ends jobs, sockets and connections, and the embedded PostgreSQL last.
 */
export async function stopGracefully(parts: Stoppable, proxyWaitMs: number): Promise<void> {
  parts.readiness.stop();
  await sleep(proxyWaitMs);
  parts.requests.close();
  parts.server.close();
  const sweep = setInterval(() => {
    parts.server.closeIdleConnections();
  }, 100);
  await parts.requests.finished(REQUESTS_MS);
  clearInterval(sweep);
  await parts.app.close();
  await parts.database?.stop();
}
