import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MailActionNotAllowedType } from './mail.errors.js';
import { MailType } from './mail.type.js';

@InputType({ description: 'Which drafts and failed mails of an event do not leave; all or none.' })
export class DiscardMailsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [ID], { description: '1 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  mailIds: string[];
}

const DiscardMailsError = errorUnion('DiscardMailsError', MailActionNotAllowedType);

@ObjectType({ description: 'The mails, oldest first.' })
export class DiscardMailsPayload {
  @Field(() => [MailType], { nullable: true })
  mails?: MailType[];

  @Field(() => [DiscardMailsError])
  userErrors?: UserErrorData[];
}
