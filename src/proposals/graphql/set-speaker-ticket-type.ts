import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { EventType } from '../../events/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SoldOutType } from '../../ticketing/index.js';

@InputType({ description: 'Which event, and what it gives its speakers.' })
export class SetSpeakerTicketTypeInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this event, on sale or not. Accepted speakers who have no ticket get one at once, all or none; who has one keeps ' +
      'it. Null: those accepted from now on get none.',
  })
  @IsOptional()
  @Id()
  ticketTypeId?: string | null;
}

const SetSpeakerTicketTypeError = errorUnion('SetSpeakerTicketTypeError', SoldOutType);

@ObjectType({ description: 'The event with what it gives its speakers now.' })
export class SetSpeakerTicketTypePayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => [SetSpeakerTicketTypeError])
  userErrors?: UserErrorData[];
}
