import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import { EventType } from '../../events/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MailActionNotAllowedType } from './mail.errors.js';

@InputType({ description: 'Which drafts of an event leave.' })
export class SendMailsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [ID], { nullable: true, description: '1 to 100 drafts; absent or null: all that there are.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  mailIds?: string[] | null;
}

const SendMailsError = errorUnion('SendMailsError', MailActionNotAllowedType);

@ObjectType({ description: 'The event, and how many of its mails are being sent by this.' })
export class SendMailsPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => Int, { nullable: true })
  sendingCount?: number;

  @Field(() => [SendMailsError])
  userErrors?: UserErrorData[];
}
