import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuotaType } from './quota.type.js';
import { CapacityBelowSoldType } from './ticketing.errors.js';

@InputType({ description: 'Which ticket type draws from which quota too.' })
export class AddTicketTypeToQuotaInput {
  @Field(() => ID, { description: 'It has to have room for what is taken of the ticket type already.' })
  @Id()
  quotaId: string;

  @Field(() => ID, { description: 'Of the same event.' })
  @Id()
  ticketTypeId: string;
}

const AddTicketTypeToQuotaError = errorUnion('AddTicketTypeToQuotaError', CapacityBelowSoldType);

@ObjectType({ description: 'The quota as it is now.' })
export class AddTicketTypeToQuotaPayload {
  @Field(() => QuotaType, { nullable: true })
  quota?: QuotaType;

  @Field(() => [AddTicketTypeToQuotaError])
  userErrors?: UserErrorData[];
}
