import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** What Nest tells about every module and route at each start; of interest only to who debugs the start itself. */
const chatter = new Set([
  'GraphQLModule',
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'WebSocketsController',
]);

/** Nest's logger on top of ours, with the chatter of the start one level down. */
@Injectable()
export class NestLog extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && chatter.has(context)) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}
