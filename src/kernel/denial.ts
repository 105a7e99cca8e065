/** The caller may not do this, or not to this. The API answers with a top-level error of the given code. */
export abstract class Denial extends Error {
  abstract readonly extensions: { readonly code: string; readonly retryAfter?: number };
}

/** Nobody is signed in, or the sign-in is over. */
export class Unauthenticated extends Denial {
  readonly extensions = { code: 'UNAUTHENTICATED' };

  constructor(message = 'Sign in first.') {
    super(message);
  }
}

/** The caller is known and may see the thing, but not do this to it. */
export class Forbidden extends Denial {
  readonly extensions = { code: 'FORBIDDEN' };

  constructor(message = 'You may not do this.') {
    super(message);
  }
}

/** Also the answer to someone who may not know that the thing exists. */
export class NotFound extends Denial {
  readonly extensions = { code: 'NOT_FOUND' };

  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

/** Too many tries; `retryAfter` says in how many seconds the next one is welcome. */
export class RateLimited extends Denial {
  readonly extensions: { readonly code: string; readonly retryAfter: number };

  constructor(retryAfterSeconds: number) {
    super(`Too many tries. Try again in ${String(retryAfterSeconds)} seconds.`);
    this.extensions = { code: 'RATE_LIMITED', retryAfter: retryAfterSeconds };
  }
}

/** A browser's sign-in session came without the header that only our own pages can send. */
export class CsrfHeaderMissing extends Denial {
  readonly extensions = { code: 'CSRF_HEADER_MISSING' };

  constructor(header: string) {
    super(`Send the header ${header} with any value beside the cookie.`);
  }
}

/**
 * The program is at its limit for the moment; the same again in a second may well succeed. What was decided stays decided:
 * a mutation that committed and then found no time to read its answer says this too, so repeat it with its idempotency key.
 */
export class ServiceBusy extends Denial {
  readonly extensions = { code: 'SERVICE_BUSY', retryAfter: 1 };

  constructor() {
    super('Too much is going on at this moment. Try again in a second.');
  }
}
