import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Absent, Id, Present, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CallForProposalsType } from './call-for-proposals.type.js';
import { CallLimitsInput } from './call-limits.input.js';

@InputType({ description: 'Absent leaves a field as it is; null clears what can be null.' })
export class CallForProposalsChanges extends CallLimitsInput {
  @Field(() => Date, { nullable: true })
  @Absent()
  @Present()
  opensAt?: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'To close the call early, now; to reopen it, later. Null: never, for a series only.',
  })
  closesAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 20,000 characters.' })
  @Absent()
  @Text(0, 20_000)
  introduction?: string;
}

@InputType({ description: 'Whose call changes, and how.' })
export class UpdateCallForProposalsInput {
  @Field(() => ID, { nullable: true, description: 'Either this or the series.' })
  @IsOptional()
  @Id()
  eventId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Either this or the event.' })
  @IsOptional()
  @Id()
  seriesId?: string | null;

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
