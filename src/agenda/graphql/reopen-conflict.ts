import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ConflictGoneType } from './agenda.errors.js';
import { ConflictType } from './conflict.type.js';

@InputType({ description: 'Which conflict may not stay after all.' })
export class ReopenConflictInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => ID, { description: 'Of the conflict on its draft.' })
  @Line(1, 100)
  conflictKey: string;
}

const ReopenConflictError = errorUnion('ReopenConflictError', ConflictGoneType);

@ObjectType({ description: 'The conflict, in the way again.' })
export class ReopenConflictPayload {
  @Field(() => ConflictType, { nullable: true })
  conflict?: ConflictType;

  @Field(() => [ReopenConflictError])
  userErrors?: UserErrorData[];
}
