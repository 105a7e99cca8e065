import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { EmailAddress, Id, Line } from '../../platform/graphql/input-rules.js';
import {
  errorUnion,
  IdempotencyKeyReusedType,
  type UserErrorData,
} from '../../platform/graphql/user-error.type.js';
import { NeedsCheckoutType, SalesClosedType, SoldOutType } from '../../ticketing/index.js';
import { TicketType } from './ticket.type.js';

@InputType({ description: 'Who wants to come, and with which ticket.' })
export class RegisterForEventInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => ID, { description: 'Of this event.' })
  @Id()
  ticketTypeId: string;

  @Field({ description: 'Of the person who will come; at most 200 characters.' })
  @Line(1, 200)
  name: string;

  @Field({ description: 'Where the ticket is sent.' })
  @EmailAddress()
  email: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Random text of 16 to 200 characters, such as a UUID. Sent again with the same input within a day, it gives the same ticket instead of another one.',
  })
  @IsOptional()
  @Line(16, 200)
  idempotencyKey?: string | null;
}

const RegisterForEventError = errorUnion(
  'RegisterForEventError',
  SoldOutType,
  SalesClosedType,
  NeedsCheckoutType,
  IdempotencyKeyReusedType,
);

@ObjectType({ description: 'The ticket, which is also sent by mail.' })
export class RegisterForEventPayload {
  @Field(() => TicketType, { nullable: true })
  ticket?: TicketType;

  @Field(() => [RegisterForEventError])
  userErrors?: UserErrorData[];
}
