import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../config/config.js';
import { StartFault } from '../config/start-fault.js';

const reasons = new Map([
  ['EADDRINUSE', (host: string, port: number) => `Port ${port} on ${host} is taken by another program`],
  ['EACCES', (_: string, port: number) => `This account may not open port ${port}`],
  ['EADDRNOTAVAIL', (host: string) => `This machine has no address ${host}`],
  ['ENOTFOUND', (host: string) => `There is no host ${host}`],
]);

/** The error of a failed `listen` as one plain sentence, where we know one. */
export function explainListen(error: unknown, { host, port }: Config): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const reason = reasons.get(String(error.code))?.(host, port);
  const variable =
    String(error.code) === 'EADDRNOTAVAIL' || String(error.code) === 'ENOTFOUND' ? 'HOST' : 'PORT';
  return reason === undefined ? error : new StartFault(`${reason}; set ${variable} to another one.`);
}

/** Tries the address before anything else is touched, above all a database that another process works on. */
export async function requireFreePort(config: Config): Promise<void> {
  const server = createServer();
  server.listen(config.port, config.host);
  try {
    await once(server, 'listening');
  } catch (error: unknown) {
    throw explainListen(error, config);
  }
  server.close();
  await once(server, 'close');
}
