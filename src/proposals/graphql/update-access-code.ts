import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Absent, Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AccessCodeTakenType } from './access-code.errors.js';
import { AccessCodeType } from './access-code.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears what can be null.' })
export class AccessCodeChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 100)
  code?: string;

  @Field(() => Date, { nullable: true })
  validUntil?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Not below `uses`.' })
  @IsOptional()
  @Min(1)
  @Max(100_000)
  maximumUses?: number | null;

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters.' })
  @Absent()
  @Text(0, 1_000)
  note?: string;

  @Field(() => [ID], { nullable: true, description: 'At most 100.' })
  @Absent()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  sessionFormatIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'At most 100.' })
  @Absent()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  trackIds?: string[];
}

@InputType({ description: 'Which access code changes, and how.' })
export class UpdateAccessCodeInput {
  @Field(() => ID)
  @Id()
  accessCodeId: string;

  @Field(() => AccessCodeChanges)
  @ValidateNested()
  @Type(() => AccessCodeChanges)
  changes: AccessCodeChanges;
}

const UpdateAccessCodeError = errorUnion('UpdateAccessCodeError', AccessCodeTakenType);

@ObjectType({ description: 'The code after the change.' })
export class UpdateAccessCodePayload {
  @Field(() => AccessCodeType, { nullable: true })
  accessCode?: AccessCodeType;

  @Field(() => [UpdateAccessCodeError])
  userErrors?: UserErrorData[];
}
