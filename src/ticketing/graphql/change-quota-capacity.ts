import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuotaType } from './quota.type.js';
import { CapacityBelowSoldType } from './ticketing.errors.js';

@InputType({ description: 'How many places a quota has from now on.' })
export class ChangeQuotaCapacityInput {
  @Field(() => ID)
  @Id()
  quotaId: string;

  @Field(() => Int, { nullable: true, description: '0 to 1,000,000; null, which must be said: unlimited.' })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsInt({ message: 'Say the capacity, or null for no limit.' })
  @Min(0)
  @Max(1_000_000)
  capacity: number | null;
}

const ChangeQuotaCapacityError = errorUnion('ChangeQuotaCapacityError', CapacityBelowSoldType);

@ObjectType({ description: 'The quota as it is now.' })
export class ChangeQuotaCapacityPayload {
  @Field(() => QuotaType, { nullable: true })
  quota?: QuotaType;

  @Field(() => [ChangeQuotaCapacityError])
  userErrors?: UserErrorData[];
}
