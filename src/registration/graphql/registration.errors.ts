import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { TicketAction, TicketStatus } from '../domain/ticket-status.js';

@ObjectType('TicketActionNotAllowed', {
  implements: () => UserErrorType,
  description: "The ticket's status does not allow this action, or it goes with an accepted proposal.",
})
export class TicketActionNotAllowedType extends UserErrorType {
  @Field(() => TicketAction)
  action: TicketAction;

  @Field(() => TicketStatus)
  status: TicketStatus;
}
