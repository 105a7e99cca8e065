import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { LocalDateScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AdmissionRule } from '../domain/check-in-rules.js';
import { CheckInListType } from './check-in-list.type.js';

@InputType({ description: 'Whom a new list lets in.' })
export class CreateCheckInListInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field({ description: 'Unique in the event, at most 200 characters.' })
  @Line(1, 200)
  name: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Of this event, at most 100. None: all, also later ones.',
  })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  ticketTypeIds: string[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it is used; null: every day.',
  })
  day?: string | null;

  @Field(() => AdmissionRule, { defaultValue: AdmissionRule.ONCE })
  admission: AdmissionRule;
}

const CreateCheckInListError = errorUnion('CreateCheckInListError', NameTakenType);

@ObjectType({ description: 'The new list.' })
export class CreateCheckInListPayload {
  @Field(() => CheckInListType, { nullable: true })
  checkInList?: CheckInListType;

  @Field(() => [CreateCheckInListError])
  userErrors?: UserErrorData[];
}
