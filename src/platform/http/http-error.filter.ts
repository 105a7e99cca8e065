import type { IncomingMessage } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import { type HttpFault, httpFaultOf } from './http-fault.js';

/** The parts of Express's response that are used here. */
interface HttpResponse {
  readonly headersSent: boolean;
  setHeader(name: string, value: string): void;
  status(code: number): HttpResponse;
  json(body: unknown): void;
  sendFile(path: string, options: object, done: (error?: Error) => void): void;
  destroy(): void;
}

/** Express shortens `url` for what is mounted below a path; `originalUrl` stays. */
type HttpRequest = IncomingMessage & { readonly originalUrl?: string };

const ours: HttpFault = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Something went wrong on our side. Tell us the request id if it happens again.',
};

/**
 * Answers every error of an HTTP route as JSON, in GraphQL's shape below `/graphql`. Faults of ours are logged and
 * masked. A page that no route has is the web front end's, if it has been built: its own router knows the rest.
 */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(private readonly webDir: string | undefined) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL has its own place for errors and its own log of them: handed back, the error is the field's result.
    if (host.getType<string>() !== 'http') return error;
    const request = host.switchToHttp().getRequest<HttpRequest>();
    const response = host.switchToHttp().getResponse<HttpResponse>();
    if (this.webDir !== undefined && isPage(request) && isUnknownRoute(error, request))
      this.sendWeb(this.webDir, request, response);
    else this.answer(error, request, response);
    return undefined;
  }

  private sendWeb(webDir: string, request: HttpRequest, response: HttpResponse): void {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: webDir, cacheControl: false }, (error) => {
      if (error && !response.headersSent) this.answer(error, request, response);
    });
  }

  private answer(error: unknown, request: HttpRequest, response: HttpResponse): void {
    const fault = httpFaultOf(error) ?? ours;
    if (fault === ours) request.log.error({ err: error }, 'An HTTP request failed.');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { status, code, message, retryAfter } = fault;
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response.setHeader('Cache-Control', 'no-store');
    const isGraphql = /^\/+graphql(?:[/?]|$)/i.test(request.originalUrl ?? request.url ?? '');
    const body = isGraphql
      ? { errors: [{ message, extensions: { code, requestId: request.id } }] }
      : { error: { code, message, requestId: request.id } };
    response.status(status).json(body);
  }
}

/** Someone looks for a page: reads, accepts HTML, and names no file. */
function isPage({ method, url = '', headers }: IncomingMessage): boolean {
  const lastPart = url.split('?', 1)[0]?.split('/').at(-1) ?? '';
  const reads = method === 'GET' || method === 'HEAD';
  return reads && (headers.accept ?? '').includes('text/html') && !lastPart.includes('.');
}

/** Nest's own words for it; a `NotFound` of a service reads otherwise. */
const isUnknownRoute = (error: unknown, { method, url }: IncomingMessage): boolean =>
  error instanceof NotFoundException && error.message === `Cannot ${method ?? ''} ${url ?? ''}`;
