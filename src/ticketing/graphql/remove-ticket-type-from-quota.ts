import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuotaType } from './quota.type.js';
import { LastQuotaType } from './ticketing.errors.js';

@InputType({ description: 'Which ticket type no longer draws from which quota.' })
export class RemoveTicketTypeFromQuotaInput {
  @Field(() => ID)
  @Id()
  quotaId: string;

  @Field(() => ID)
  @Id()
  ticketTypeId: string;
}

const RemoveTicketTypeFromQuotaError = errorUnion('RemoveTicketTypeFromQuotaError', LastQuotaType);

@ObjectType({ description: 'The quota as it is now.' })
export class RemoveTicketTypeFromQuotaPayload {
  @Field(() => QuotaType, { nullable: true })
  quota?: QuotaType;

  @Field(() => [RemoveTicketTypeFromQuotaError])
  userErrors?: UserErrorData[];
}
