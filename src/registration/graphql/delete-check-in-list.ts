import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CheckInListInUseType } from './check-in.errors.js';

@InputType({ description: 'Which list.' })
export class DeleteCheckInListInput {
  @Field(() => ID)
  @Id()
  listId: string;
}

const DeleteCheckInListError = errorUnion('DeleteCheckInListError', CheckInListInUseType);

@ObjectType({ description: 'What was deleted.' })
export class DeleteCheckInListPayload {
  @Field(() => ID, { nullable: true, description: 'Of the list, which is gone.' })
  listId?: string;

  @Field(() => [DeleteCheckInListError])
  userErrors?: UserErrorData[];
}
