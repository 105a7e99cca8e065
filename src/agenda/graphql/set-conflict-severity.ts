import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { EventType } from '../../events/index.js';
import { ConflictKind, ConflictSeverity } from '../domain/conflict-kind.js';
import { ConflictAlwaysBlocksType } from './agenda.errors.js';

@InputType({ description: 'How grave conflicts of a kind are at an event.' })
export class SetConflictSeverityInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => ConflictKind)
  kind: ConflictKind;

  @Field(() => ConflictSeverity)
  severity: ConflictSeverity;
}

const SetConflictSeverityError = errorUnion('SetConflictSeverityError', ConflictAlwaysBlocksType);

@ObjectType({ description: 'The event with its rules.' })
export class SetConflictSeverityPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [SetConflictSeverityError])
  userErrors?: UserErrorData[];
}
