import type { IncomingMessage } from 'node:http';
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';

/** The body as it came, whatever its headers call it. Refused as soon as it is longer than the limit, in bytes; the rest is let through unread. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () =>
    new PayloadTooLargeException(`The body is larger than ${String(limit / 2 ** 20)} MiB.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge());
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      fail(tooLarge());
    });
    request.once('end', () => {
      done(Buffer.concat(chunks));
    });
    request.once('error', () => {
      fail(new BadRequestException('The body broke off.'));
    });
  });
}
