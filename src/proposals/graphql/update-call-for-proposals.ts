import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Absent, Id, Present, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CallForProposalsType } from './call-for-proposals.type.js';

@InputType({ description: 'Absent leaves a field as it is.' })
export class CallForProposalsChanges {
  @Field(() => Date, { nullable: true })
  @Absent()
  @Present()
  opensAt?: Date;

  @Field(() => Date, { nullable: true, description: 'To close the call early, now; to reopen it, later.' })
  @Absent()
  @Present()
  closesAt?: Date;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 20,000 characters.' })
  @Absent()
  @Text(0, 20_000)
  introduction?: string;
}

@InputType({ description: "Which event's call changes, and how." })
export class UpdateCallForProposalsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => CallForProposalsChanges)
  @ValidateNested()
  @Type(() => CallForProposalsChanges)
  changes: CallForProposalsChanges;
}

const UpdateCallForProposalsError = errorUnion('UpdateCallForProposalsError');

@ObjectType({ description: 'The call after the change.' })
export class UpdateCallForProposalsPayload {
  @Field(() => CallForProposalsType, { nullable: true })
  callForProposals?: CallForProposalsType;

  @Field(() => [UpdateCallForProposalsError])
  userErrors?: UserErrorData[];
}
