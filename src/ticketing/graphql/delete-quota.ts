import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuotaType } from './quota.type.js';
import { LastQuotaType } from './ticketing.errors.js';

@InputType({ description: 'Which quota goes. Its ticket types go on drawing from their other ones.' })
export class DeleteQuotaInput {
  @Field(() => ID)
  @Id()
  quotaId: string;
}

const DeleteQuotaError = errorUnion('DeleteQuotaError', LastQuotaType);

@ObjectType({ description: 'The quota as it was.' })
export class DeleteQuotaPayload {
  @Field(() => QuotaType, { nullable: true })
  quota?: QuotaType;

  @Field(() => [DeleteQuotaError])
  userErrors?: UserErrorData[];
}
