import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** A file that programs fetch again and again. */
export interface KnownFile {
  /** With its ending. */
  readonly name: string;
  /** As in `Content-Type`, with the character set. */
  readonly type: string;
  readonly text: string;
  readonly lastModified: Date;
}

/**
 * Answers with the file, or with 304 to whoever has it (RFC 9110 §13). Only the ETag decides: names that stand in the
 * file may change without its time, so `If-Modified-Since` alone gets the file.
 */
export function answerWithFile(file: KnownFile, request: Request, response: Response): void {
  const body = Buffer.from(file.text);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', file.lastModified.toUTCString());
  if (isKnown(request.headers['if-none-match'] ?? '', etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
  response.setHeader('Content-Length', body.byteLength);
  response.status(200).end(body);
}

/** By weak comparison, as the header asks for. */
const isKnown = (header: string, etag: string): boolean =>
  header
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === etag || each === '*');
