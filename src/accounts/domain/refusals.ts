import { UserError } from '../../kernel/user-error.js';

/** Somebody already signed up with this address. */
export class EmailAlreadyUsed extends UserError {
  constructor() {
    super('There is an account with this address. Sign in, or ask for a sign-in link.');
  }
}

/** The same words for an unknown address and a wrong password: nobody learns which addresses exist. */
export class WrongCredentials extends UserError {
  constructor() {
    super('The address or the password is wrong.');
  }
}

/** The link was used, is too old, or never existed. */
export class LinkNotValid extends UserError {
  constructor() {
    super('This link has been used or is too old. Ask for a new one.');
  }
}
