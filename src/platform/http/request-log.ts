import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';
import { newId } from '../../kernel/id.js';
import { redactPath } from '../log/redact.js';

const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The id that a proxy in front gave the request, if it is a harmless one, or a new one; the answer carries it too. */
function requestIdOf(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && sane.test(given) ? given : newId();
  response.setHeader('X-Request-Id', id);
  return id;
}

/** No headers and no query: they carry sessions, tokens and what people typed. */
const loggedRequest = (request: IncomingMessage & { ip?: string }) => ({
  method: request.method,
  path: pathOf(request),
  address: request.ip,
});

/** As the client wrote it: inside a mounted handler `url` is only the rest. */
const pathOf = ({ url = '', originalUrl = url }: IncomingMessage & { originalUrl?: string }): string =>
  redactPath(originalUrl);

/** One line for each request when it is over; the questions of a load balancer about our health are left out. */
export const requestLog = (logger: Logger): HttpLogger =>
  pinoHttp({
    logger,
    genReqId: requestIdOf,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    autoLogging: { ignore: ({ url = '' }) => url.startsWith('/health/') },
    customLogLevel: (_, { statusCode }) => (statusCode >= 500 ? 'error' : 'info'),
    wrapSerializers: false,
    serializers: { req: loggedRequest, res: ({ statusCode }: ServerResponse) => ({ status: statusCode }) },
    customSuccessMessage: (request, { statusCode, writableEnded }) =>
      `${request.method ?? ''} ${pathOf(request)} ${writableEnded ? String(statusCode) : 'aborted'}`,
    customErrorMessage: (request, { statusCode }) =>
      `${request.method ?? ''} ${pathOf(request)} ${String(statusCode)}`,
    // Its stack would only say where pino-http is; the fault itself was logged by who met it.
    customErrorObject: (_request, response, _error, { ms }: { ms: number }) => ({ res: response, ms }),
  });
