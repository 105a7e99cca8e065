import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('CheckInListInUse', {
  implements: () => UserErrorType,
  description: 'Somebody was checked in by the list: it stays, and so does how often it admits.',
})
export class CheckInListInUseType extends UserErrorType {}

@ObjectType('NonceReused', {
  implements: () => UserErrorType,
  description:
    'The device used a nonce before, for something else. Nothing was stored, of an upload nothing at all.',
})
export class NonceReusedType extends UserErrorType {
  @Field(() => [String])
  nonces: string[];
}

@ObjectType('CheckInNotUndoable', {
  implements: () => UserErrorType,
  description: 'Nobody went in or out by it, it is undone already, or the ticket moved on since.',
})
export class CheckInNotUndoableType extends UserErrorType {}
