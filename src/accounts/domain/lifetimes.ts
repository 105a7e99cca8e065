const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A sign-in session ends after 12 hours without a request and in any case after 14 days. */
export const SESSION_IDLE = 12 * HOUR;
export const SESSION_LIFETIME = 14 * DAY;

/** A mailed link is good for half an hour. */
export const LINK_LIFETIME = 30 * MINUTE;

/** For so long after a mailed link signed somebody in, a new password needs no old one. */
export const FRESH_SIGN_IN = 15 * MINUTE;

/** An API token lives at most a year. */
export const TOKEN_LIFETIME_DAYS = 366;

export const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds);
export const before = (now: Date, milliseconds: number): Date => new Date(now.getTime() - milliseconds);
/** In milliseconds, as all lifetimes. */
export const days = (count: number): number => count * DAY;
