import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('AccessCodeNotValid', {
  implements: () => UserErrorType,
  description: 'There is no such access code at this event, or it is over or used up: which, is not said.',
})
export class AccessCodeNotValidType extends UserErrorType {}

@ObjectType('AccessCodeTaken', {
  implements: () => UserErrorType,
  description: 'Another access code of the event reads the same; capitals make no difference.',
})
export class AccessCodeTakenType extends UserErrorType {
  @Field({ description: 'In capitals.' })
  code: string;
}
