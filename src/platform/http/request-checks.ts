import type { IncomingMessage, ServerResponse } from 'node:http';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';

export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Node answers the first of two `Host` headers, another server in the way may take the second (RFC 9112 §3.2). */
export const refuseTwoHosts: Middleware = ({ rawHeaders }, _response, next) => {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  next(hosts.length > 1 ? new BadRequestException('A request has one Host header.') : undefined);
};

/** The route of uploads reads its bodies itself, byte by byte: what a header says of them is not believed. */
export const isUpload = ({ url = '' }: IncomingMessage): boolean =>
  /^(?:https?:\/\/[^/?]+)?\/uploads(?:[/?]|$)/i.test(url);

const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i;

/** JSON is UTF-8 (RFC 8259 §8.1); the parser would also take UTF-7, in which a filter in front sees something else. */
export const requireUtf8: Middleware = (request, _response, next) => {
  const given = charset.exec(request.headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  next(
    given === 'utf-8' || isUpload(request)
      ? undefined
      : new UnsupportedMediaTypeException('The body must be in UTF-8.'),
  );
};

/** A body that is not an upload has to be there in this time, else the answer is 408; `limitServer` sets the uploads' own. */
export const requireBodyWithin =
  (milliseconds: number): Middleware =>
  (request, response, next) => {
    const { headers } = request;
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
    if (hasBody && !isUpload(request)) {
      const timer = setTimeout(() => {
        if (request.complete || response.headersSent) return;
        response.writeHead(408, { Connection: 'close' }).end();
      }, milliseconds);
      response.once('close', () => {
        clearTimeout(timer);
      });
    }
    next();
  };
