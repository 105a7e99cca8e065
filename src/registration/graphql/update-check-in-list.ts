import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, ValidateNested } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { LocalDateScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AdmissionRule } from '../domain/check-in-rules.js';
import { CheckInListType } from './check-in-list.type.js';
import { CheckInListInUseType } from './check-in.errors.js';

@InputType({ description: 'What is left out stays as it is.' })
export class CheckInListChanges {
  @Field({ nullable: true, description: 'Unique in the event, at most 200 characters.' })
  @Absent()
  @Line(1, 200)
  name?: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of this event, at most 100. None: all, also later ones.',
  })
  @Absent()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  ticketTypeIds?: string[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it is used; null: every day.',
  })
  day?: string | null;

  @Field(() => AdmissionRule, {
    nullable: true,
    description: 'Stays once somebody was checked in by the list.',
  })
  @Absent()
  @Present()
  admission?: AdmissionRule;
}

@InputType({ description: 'Which list, and what becomes of it.' })
export class UpdateCheckInListInput {
  @Field(() => ID)
  @Id()
  listId: string;

  @Field(() => CheckInListChanges)
  @ValidateNested()
  @Type(() => CheckInListChanges)
  changes: CheckInListChanges;
}

const UpdateCheckInListError = errorUnion('UpdateCheckInListError', NameTakenType, CheckInListInUseType);

@ObjectType({ description: 'The list as it is now.' })
export class UpdateCheckInListPayload {
  @Field(() => CheckInListType, { nullable: true })
  checkInList?: CheckInListType;

  @Field(() => [UpdateCheckInListError])
  userErrors?: UserErrorData[];
}
