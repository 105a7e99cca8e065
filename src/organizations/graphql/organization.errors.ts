import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('OrganizationSlugTaken', {
  implements: () => UserErrorType,
  description: 'Another organization has this address.',
})
export class OrganizationSlugTakenType extends UserErrorType {
  @Field()
  slug: string;
}

@ObjectType('LastOwner', {
  implements: () => UserErrorType,
  description: 'The organization would be left without an owner.',
})
export class LastOwnerType extends UserErrorType {}

@ObjectType('AlreadyMember', {
  implements: () => UserErrorType,
  description: 'The person has a role in the organization already.',
})
export class AlreadyMemberType extends UserErrorType {}

@ObjectType('InvitationNotValid', {
  implements: () => UserErrorType,
  description: 'The invitation was used, revoked, is too old, or was sent to another address.',
})
export class InvitationNotValidType extends UserErrorType {}
