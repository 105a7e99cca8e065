/**
 * A refusal that the user can understand and act upon: the call has closed, the tickets are gone.
 * Thrown by a service, it rolls the transaction back and returns among the payload's `userErrors`.
 * The name of the class is the name of its GraphQL type.
 */
export abstract class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** One field of the input is not as it should be; `path` leads from the input down to it. */
export class InvalidInput extends UserError {
  constructor(
    message: string,
    readonly path: readonly string[],
  ) {
    super(message);
  }
}

/** Several refusals at once, so that a form can show each fault beside its field. */
export function refuseAll(refusals: readonly UserError[]): void {
  if (refusals.length > 0) throw new AggregateError(refusals);
}
