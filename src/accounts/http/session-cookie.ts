import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { Config } from '../../platform/config/config.js';

/** `__Host-` binds the cookie to exactly this origin; browsers accept it over https only. */
const nameOf = (config: Config): string => (config.isHttps ? '__Host-sid' : 'sid');

const attributesOf = (config: Config) =>
  ({ httpOnly: true, secure: config.isHttps, sameSite: 'lax', path: '/' }) as const;

/** The session's secret, if the browser sent one. */
export const readSessionCookie = (request: Request, config: Config): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[nameOf(config)];

/** For a browser to keep until the sign-in session expires; no script can read it. */
export function setSessionCookie(response: Response, config: Config, secret: string, expires: Date): void {
  response.cookie(nameOf(config), secret, { ...attributesOf(config), expires });
}

/** With the attributes that it was set with; a browser keeps it otherwise. */
export function clearSessionCookie(response: Response, config: Config): void {
  response.clearCookie(nameOf(config), attributesOf(config));
}
