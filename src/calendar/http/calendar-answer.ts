import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/denial.js';
import type { CalendarFile } from '../calendar-files.js';

/**
 * Answers with the file, or with 304 to whoever has it (RFC 9110 §13). Only the ETag decides: names that stand in the
 * file may change without its time, so `If-Modified-Since` alone gets the file.
 */
export function answerWith(
  { name, text, lastModified }: CalendarFile,
  request: Request,
  response: Response,
): void {
  const body = Buffer.from(text);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', lastModified.toUTCString());
  if (isKnown(request.headers['if-none-match'] ?? '', etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${name}.ics"`);
  response.setHeader('Content-Length', body.byteLength);
  response.status(200).end(body);
}

/** The same for a file that anybody's calendar program may keep, which asks again whether it still holds; null is a 404. */
export function answerEverybody(
  file: CalendarFile | null,
  what: string,
  request: Request,
  response: Response,
): void {
  if (!file) throw new NotFound(what);
  response.setHeader('Cache-Control', 'public, no-cache');
  answerWith(file, request, response);
}

/** By weak comparison, as the header asks for. */
const isKnown = (header: string, etag: string): boolean =>
  header
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === etag || each === '*');
