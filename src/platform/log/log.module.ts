import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { Config } from '../config/config.js';
import { createLogger } from './logger.js';
import { NestLog } from './nest-log.js';

/** The pino logger that everything is written through. */
export const ROOT_LOGGER = Symbol('ROOT_LOGGER');

/**
 * Sends what is logged through Nest's `Logger` to pino, with the id of the request in whose course it was logged.
 * The line for each request itself comes from `configureHttp`, which stands before everything else.
 */
@Global()
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [ROOT_LOGGER],
      useFactory: (logger: Logger) => ({ useExisting: true, pinoHttp: { logger } }),
    }),
  ],
  providers: [
    { provide: ROOT_LOGGER, inject: [Config], useFactory: (config: Config) => createLogger(config) },
    NestLog,
  ],
  exports: [ROOT_LOGGER, NestLog],
})
export class LogModule {}
