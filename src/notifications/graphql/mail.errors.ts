import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { MailAction, MailStatus } from '../domain/mail-status.js';

@ObjectType('MailActionNotAllowed', {
  implements: () => UserErrorType,
  description: "The mail's status does not allow this action.",
})
export class MailActionNotAllowedType extends UserErrorType {
  @Field(() => MailAction)
  action: MailAction;

  @Field(() => ID, { description: 'Of which mail.' })
  mailId: string;

  @Field(() => MailStatus)
  status: MailStatus;
}
