import type { Server } from 'node:http';

/** A client that dawdles or hoards connections is let go; the proxy in front keeps its own for a shorter time. */
export function limitServer(server: Server): void {
  server.headersTimeout = 10_000;
  // For the slowest upload; other bodies have less, see requireBodyWithin.
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
  server.maxConnections = 2_000;
  // Read when the server begins to listen; an option of createServer, to which Nest gives no access.
  Object.assign(server, { connectionsCheckingInterval: 1_000 });
}
