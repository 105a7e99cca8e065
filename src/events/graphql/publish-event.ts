import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { EventActionNotAllowedType } from './event.errors.js';
import { EventType } from './event.type.js';

@InputType({ description: 'Which event.' })
export class PublishEventInput {
  @Field(() => ID)
  @Id()
  eventId: string;
}

const PublishEventError = errorUnion('PublishEventError', EventActionNotAllowedType);

@ObjectType({ description: 'The event, which everybody sees from now on.' })
export class PublishEventPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [PublishEventError])
  userErrors?: UserErrorData[];
}
