import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuotaType } from './quota.type.js';
import { CapacityBelowSoldType } from './ticketing.errors.js';

@InputType({ description: 'A number of places, from which no ticket type draws yet.' })
export class CreateQuotaInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field({ description: 'Unique in the event, at most 200 characters.' })
  @Line(1, 200)
  name: string;

  @Field(() => Int, { nullable: true, defaultValue: null, description: '0 to 1,000,000; null: unlimited.' })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  capacity: number | null;

  @Field({
    defaultValue: false,
    description:
      'Whether every admission of the event draws from it, now and later; of an event there is one such.',
  })
  isEventCapacity: boolean;
}

const CreateQuotaError = errorUnion('CreateQuotaError', NameTakenType, CapacityBelowSoldType);

@ObjectType({ description: 'The new quota.' })
export class CreateQuotaPayload {
  @Field(() => QuotaType, { nullable: true })
  quota?: QuotaType;

  @Field(() => [CreateQuotaError])
  userErrors?: UserErrorData[];
}
