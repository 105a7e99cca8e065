import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AccessCodeType } from './access-code.type.js';

@InputType({ description: 'Which access code goes.' })
export class RemoveAccessCodeInput {
  @Field(() => ID)
  @Id()
  accessCodeId: string;
}

const RemoveAccessCodeError = errorUnion('RemoveAccessCodeError');

@ObjectType({ description: 'The code that is gone.' })
export class RemoveAccessCodePayload {
  @Field(() => AccessCodeType, { nullable: true })
  accessCode?: AccessCodeType;

  @Field(() => [RemoveAccessCodeError])
  userErrors?: UserErrorData[];
}
