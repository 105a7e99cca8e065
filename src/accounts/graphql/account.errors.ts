import { ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('EmailAlreadyUsed', {
  implements: () => UserErrorType,
  description: 'Somebody already signed up with this address.',
})
export class EmailAlreadyUsedType extends UserErrorType {}

@ObjectType('WrongCredentials', {
  implements: () => UserErrorType,
  description: 'The address or the password is wrong; which of the two is not told.',
})
export class WrongCredentialsType extends UserErrorType {}

@ObjectType('LinkNotValid', {
  implements: () => UserErrorType,
  description: 'The link has been used or is too old.',
})
export class LinkNotValidType extends UserErrorType {}
