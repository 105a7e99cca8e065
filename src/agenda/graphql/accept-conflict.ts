import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ConflictAlwaysBlocksType, ConflictGoneType } from './agenda.errors.js';
import { ConflictType } from './conflict.type.js';

@InputType({ description: 'Which conflict may stay, and why.' })
export class AcceptConflictInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => ID, { description: 'Of the conflict on its draft.' })
  @Line(1, 100)
  conflictKey: string;

  @Field({ description: '1 to 500 characters.' })
  @Text(1, 500)
  reason: string;
}

const AcceptConflictError = errorUnion('AcceptConflictError', ConflictGoneType, ConflictAlwaysBlocksType);

@ObjectType({ description: 'The conflict, accepted.' })
export class AcceptConflictPayload {
  @Field(() => ConflictType, { nullable: true })
  conflict?: ConflictType;

  @Field(() => [AcceptConflictError])
  userErrors?: UserErrorData[];
}
