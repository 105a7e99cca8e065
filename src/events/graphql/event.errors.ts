import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { EventAction, EventStatus } from '../domain/event-status.js';

@ObjectType('SlugTaken', {
  implements: () => UserErrorType,
  description: 'Something else in the organization has this address.',
})
export class SlugTakenType extends UserErrorType {
  @Field()
  slug: string;
}

@ObjectType('NameTaken', {
  implements: () => UserErrorType,
  description: 'The event has another one of this name.',
})
export class NameTakenType extends UserErrorType {
  @Field({ description: 'The name.' })
  takenName: string;
}

@ObjectType('PartInUse', {
  implements: () => UserErrorType,
  description: 'The programme still uses the room, track or session format.',
})
export class PartInUseType extends UserErrorType {}

@ObjectType('EventActionNotAllowed', {
  implements: () => UserErrorType,
  description: "The event's status does not allow this action.",
})
export class EventActionNotAllowedType extends UserErrorType {
  @Field(() => EventAction)
  action: EventAction;

  @Field(() => EventStatus)
  status: EventStatus;
}
