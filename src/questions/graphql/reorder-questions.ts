import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { EventType } from '../../events/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';

@InputType({ description: 'The questions of an event in their new order.' })
export class ReorderQuestionsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [ID], { description: 'All of them, archived ones too.' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  questionIds: string[];
}

const ReorderQuestionsError = errorUnion('ReorderQuestionsError');

@ObjectType({ description: 'The event, with its questions in the new order.' })
export class ReorderQuestionsPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [ReorderQuestionsError])
  userErrors?: UserErrorData[];
}
