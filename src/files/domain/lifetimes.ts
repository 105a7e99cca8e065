/** What nobody has used by then is removed: a form left open over night still works. */
export const UNUSED_MS = 24 * 3_600_000;

/** How many uploads one user may have waiting. */
export const UPLOADS_WAITING = 30;
