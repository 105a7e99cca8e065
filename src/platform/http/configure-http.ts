import type { NestApplicationOptions } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { ROOT_LOGGER } from '../log/log.module.js';
import { NestLog } from '../log/nest-log.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { OpenRequests } from './open-requests.js';
import { isUpload, refuseTwoHosts, requireBodyWithin, requireUtf8 } from './request-checks.js';
import { requestLog } from './request-log.js';
import { permissionsAndCaching, securityHeaders } from './security-headers.js';
import { limitServer } from './server-limits.js';
import { builtWeb, serveLandingPage, serveWeb } from './web-pages.js';

/** Give these to `NestFactory.create` or `createNestApplication`: `configureHttp` brings the one parser of bodies. */
export const httpOptions: NestApplicationOptions = {
  bodyParser: false,
  bufferLogs: true,
  forceCloseConnections: true,
};

const BODY_LIMIT = 256 * 1024;
const BODY_MS = 15_000;

const json = /^\s*application\/json\s*(?:;|$)/i;

/** Everything between the socket and the first route, the same for the program and its tests. Call it before `init`. */
export function configureHttp(app: NestExpressApplication, config: Config): void {
  const web = builtWeb(config.webDir);
  app.useLogger(app.get(NestLog));
  limitServer(app.getHttpServer());
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(app.get(OpenRequests).count);
  app.use(requestLog(app.get<Logger>(ROOT_LOGGER)));
  app.use(securityHeaders(config), permissionsAndCaching);
  app.use(refuseTwoHosts, requireUtf8, requireBodyWithin(BODY_MS));
  if (web === undefined) app.use(serveLandingPage);
  else serveWeb(app, web);
  app.useBodyParser('json', {
    limit: BODY_LIMIT,
    type: (request) => !isUpload(request) && json.test(request.headers['content-type'] ?? ''),
  });
  app.useGlobalFilters(new HttpErrorFilter(web));
}
