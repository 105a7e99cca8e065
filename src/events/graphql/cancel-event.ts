import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { EventActionNotAllowedType } from './event.errors.js';
import { EventType } from './event.type.js';

@InputType({ description: 'Which event.' })
export class CancelEventInput {
  @Field(() => ID)
  @Id()
  eventId: string;
}

const CancelEventError = errorUnion('CancelEventError', EventActionNotAllowedType);

@ObjectType({ description: 'The event, which will not take place.' })
export class CancelEventPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [CancelEventError])
  userErrors?: UserErrorData[];
}
