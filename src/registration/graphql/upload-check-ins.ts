import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CheckInDirection } from '../domain/check-in-rules.js';
import { NonceReusedType } from './check-in.errors.js';
import { CheckInType } from './check-in.type.js';

const MOST = 500;

@InputType({ description: 'What a device saw and did while it was offline: by `code` or `ticketId`.' })
export class OfflineAttemptInput {
  @Field(() => String, { nullable: true, description: 'Whatever was scanned, at most 2,000 characters.' })
  @IsOptional()
  @MaxLength(2_000)
  code?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  ticketId?: string | null;

  @Field({ description: 'New for each scan, at most 100 characters.' })
  @Line(1, 100)
  nonce: string;

  @Field({ description: 'What the clock of the device showed.' })
  at: Date;

  @Field(() => CheckInDirection, { defaultValue: CheckInDirection.ENTRY })
  direction: CheckInDirection;

  @Field({ defaultValue: true, description: 'Whether somebody went through the door.' })
  wasLetThrough: boolean;
}

@InputType({ description: 'What one device did at one list while it was offline.' })
export class UploadCheckInsInput {
  @Field(() => ID)
  @Id()
  listId: string;

  @Field({ description: 'As the device calls itself, always the same; at most 100 characters.' })
  @Line(1, 100)
  device: string;

  @Field({
    description:
      'What the clock of the device shows now: by how far that is off, each `at` is set right. None counts as later than now or as earlier than the list.',
  })
  sentAt: Date;

  @Field(() => [OfflineAttemptInput], {
    description: `1 to ${String(MOST)}, in any order. Sent again they give the same answers: nothing happens twice.`,
  })
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => OfflineAttemptInput)
  attempts: OfflineAttemptInput[];
}

const UploadCheckInsError = errorUnion('UploadCheckInsError', NonceReusedType);

@ObjectType({ description: 'All of them are stored. What contradicts the rules or others is a conflict.' })
export class UploadCheckInsPayload {
  @Field(() => [CheckInType], {
    nullable: true,
    complexity: upTo(MOST),
    description: 'In the order of the attempts.',
  })
  checkIns?: CheckInType[];

  @Field(() => [UploadCheckInsError])
  userErrors?: UserErrorData[];
}
