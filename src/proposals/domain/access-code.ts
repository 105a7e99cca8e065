import { newCode } from '../../kernel/code.js';
import { InvalidInput, UserError } from '../../kernel/user-error.js';

/** How long and how often an access code works. */
export interface CodeTerms {
  readonly validUntil: Date | null;
  readonly maximumUses: number | null;
  readonly uses: number;
}

/** Until, not including, its last instant: what was submitted with it may be changed as long. */
export const isValid = ({ validUntil }: Pick<CodeTerms, 'validUntil'>, now: Date): boolean =>
  validUntil === null || now < validUntil;

/** Whether another proposal can be submitted with it. */
export const isUsable = (code: CodeTerms, now: Date): boolean =>
  isValid(code, now) && (code.maximumUses === null || code.uses < code.maximumUses);

/** As people type it: capitals and spaces around it make no difference. */
export const readCode = (text: string): string => text.trim().toUpperCase();

export const newAccessCode = (): string => newCode(10);

/** `above` leads to the fields in the input. */
export function faultsOfCode(
  { code, maximumUses, uses }: CodeTerms & { readonly code: string },
  above: readonly string[] = [],
): InvalidInput[] {
  const faults: InvalidInput[] = [];
  if (!/^[A-Z0-9-]{4,40}$/.test(code))
    faults.push(
      new InvalidInput('A code has 4 to 40 letters from A to Z, digits and hyphens.', [...above, 'code']),
    );
  if (maximumUses !== null && maximumUses < uses)
    faults.push(new InvalidInput(`The code was used ${String(uses)} times.`, [...above, 'maximumUses']));
  return faults;
}

/** The same for a code that does not exist, is over, or is used up: guessing tells nothing. */
export class AccessCodeNotValid extends UserError {
  constructor() {
    super('This access code does not work: it may be mistyped, over or used up.');
  }
}

/** Another access code of the event reads the same. */
export class AccessCodeTaken extends UserError {
  constructor(readonly code: string) {
    super(`There is an access code ${code} already.`);
  }
}
