import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NameTakenType } from '../../events/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuotaType } from './quota.type.js';

@InputType({ description: 'What a quota is called from now on.' })
export class RenameQuotaInput {
  @Field(() => ID)
  @Id()
  quotaId: string;

  @Field({ description: 'Unique in the event, at most 200 characters.' })
  @Line(1, 200)
  name: string;
}

const RenameQuotaError = errorUnion('RenameQuotaError', NameTakenType);

@ObjectType({ description: 'The quota as it is now.' })
export class RenameQuotaPayload {
  @Field(() => QuotaType, { nullable: true })
  quota?: QuotaType;

  @Field(() => [RenameQuotaError])
  userErrors?: UserErrorData[];
}
