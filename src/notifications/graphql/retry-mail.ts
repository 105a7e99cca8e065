import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MailActionNotAllowedType } from './mail.errors.js';
import { MailType } from './mail.type.js';

@InputType({ description: 'Which failed mail is sent again.' })
export class RetryMailInput {
  @Field(() => ID)
  @Id()
  mailId: string;
}

const RetryMailError = errorUnion('RetryMailError', MailActionNotAllowedType);

@ObjectType({ description: 'The mail, which is being sent.' })
export class RetryMailPayload {
  @Field(() => MailType, { nullable: true })
  mail?: MailType;

  @Field(() => [RetryMailError])
  userErrors?: UserErrorData[];
}
