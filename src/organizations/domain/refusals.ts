import { UserError } from '../../kernel/user-error.js';

/** An organization of this address exists already. */
export class OrganizationSlugTaken extends UserError {
  constructor(readonly slug: string) {
    super(`The address ${slug} belongs to another organization. Choose another one.`);
  }
}

/** Without an owner nobody could manage the organization any more. */
export class LastOwner extends UserError {
  constructor() {
    super('An organization keeps at least one owner. Make somebody else an owner first.');
  }
}

/** The person is a member already, so there is nothing to invite to. */
export class AlreadyMember extends UserError {
  constructor() {
    super('This person is a member already.');
  }
}

/** The invitation was accepted, revoked, is too old, or was sent to another address. */
export class InvitationNotValid extends UserError {
  constructor() {
    super('This invitation is not valid any more, or was sent to another address.');
  }
}
