import type { IncomingMessage } from 'node:http';
import { BadRequestException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';

/**
 * The bytes of a request's body. Answers 413 as soon as they are more than `limit`, announced or not, without reading
 * the rest, and 415 where they would have to be unpacked first.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new UnsupportedMediaTypeException('Send the file as it is, not compressed.');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of whole(request)) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* whole(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }))
      if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error: unknown) {
    throw new BadRequestException('The file did not come whole.', { cause: error });
  }
}

const tooLarge = (limit: number) =>
  new PayloadTooLargeException(`The file is larger than ${String(limit / 1_048_576)} MiB.`);
