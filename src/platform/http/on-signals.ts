import type { Logger } from 'pino';

const LIMIT_MS = 30_000;

/**
 * Stops the process on SIGTERM, SIGINT, or an error that nobody caught, after which no state can be trusted.
 * `stop` gets whether there is time to wait for the proxy. A second signal, or 30 s, end it at once with exit code 1.
 */
export function stopOnSignals(log: Logger, stop: (isOrderly: boolean) => Promise<void>): void {
  let stopping = false;
  const end = async (isOrderly: boolean): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      log.fatal('The stop took longer than 30 seconds.');
      process.exit(1);
    }, LIMIT_MS).unref();
    try {
      await stop(isOrderly);
      process.exit(isOrderly ? 0 : 1);
    } catch (error: unknown) {
      log.fatal({ err: error }, 'The stop failed.');
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      log.info(`Stopping on ${signal}.`);
      void end(true);
    });
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'An error that nobody caught; this process stops.');
      if (!stopping) void end(false);
    });
}
