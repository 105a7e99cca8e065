import { createUnionType, Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { UserError } from '../../kernel/user-error.js';

/** A UserError as plain data, because graphql-js throws any Error that it meets in a result. */
export const asData = (error: UserError) => ({ ...error, __typename: error.name, message: error.message });

export type UserErrorData = ReturnType<typeof asData>;

@InterfaceType('UserError', {
  description: 'A refusal that the user can understand and act upon. Its type name says which one it is.',
  resolveType: (error: UserErrorData) => error.__typename,
})
export abstract class UserErrorType {
  @Field({ description: 'A sentence for people.' })
  message: string;
}

@ObjectType('InvalidInput', {
  implements: () => UserErrorType,
  description: 'One field of the input is not as it should be.',
})
class InvalidInputType extends UserErrorType {
  @Field(() => [String], { description: 'The way to the field, from the input down.' })
  path: string[];
}

@ObjectType('IdempotencyKeyReused', {
  implements: () => UserErrorType,
  description: 'The idempotency key came before with another input.',
})
export class IdempotencyKeyReusedType extends UserErrorType {}

type ErrorClass = abstract new () => UserErrorType;

/** The union of all refusals that a mutation may answer with. `InvalidInput` always belongs to it. */
export const errorUnion = (name: string, ...types: (ErrorClass & (new () => UserErrorType))[]) =>
  createUnionType({
    name,
    description: 'Why the mutation was refused.',
    types: () => [InvalidInputType, ...types],
    resolveType: (error: UserErrorData) => error.__typename,
  });
