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

const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i;

/** JSON is UTF-8 (RFC 8259 §8.1); the parser would also take UTF-7, in which a filter in front sees something else. */
export const requireUtf8: Middleware = ({ headers }, _response, next) => {
  const given = charset.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  next(given === 'utf-8' ? undefined : new UnsupportedMediaTypeException('The body must be in UTF-8.'));
};
