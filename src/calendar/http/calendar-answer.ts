import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/denial.js';
import { answerWithFile } from '../../platform/http/known-file.js';
import type { CalendarFile } from '../calendar-files.js';

/** Answers with the file, or with 304 to whoever has it. */
export const answerWith = ({ name, ...file }: CalendarFile, request: Request, response: Response): void => {
  answerWithFile({ ...file, name: `${name}.ics`, type: 'text/calendar; charset=utf-8' }, request, response);
};

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
