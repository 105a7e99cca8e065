import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CheckInNotUndoableType } from './check-in.errors.js';
import { CheckInType } from './check-in.type.js';

@InputType({ description: 'Which entry or exit.' })
export class UndoCheckInInput {
  @Field(() => ID)
  @Id()
  checkInId: string;
}

const UndoCheckInError = errorUnion('UndoCheckInError', CheckInNotUndoableType);

@ObjectType({ description: 'The check-in, which is void now.' })
export class UndoCheckInPayload {
  @Field(() => CheckInType, { nullable: true })
  checkIn?: CheckInType;

  @Field(() => [UndoCheckInError])
  userErrors?: UserErrorData[];
}
