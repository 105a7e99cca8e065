import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TicketActionNotAllowedType } from './registration.errors.js';
import { TicketType } from './ticket.type.js';

@InputType({ description: 'Names the ticket in one of two ways.' })
export class CancelTicketInput {
  @Field(() => ID, { nullable: true, description: 'For organizers, and for holders who are signed in.' })
  @IsOptional()
  @Id()
  ticketId?: string | null;

  @Field(() => String, { nullable: true, description: 'For whoever has it.' })
  secret?: string | null;
}

const CancelTicketError = errorUnion('CancelTicketError', TicketActionNotAllowedType);

@ObjectType({ description: 'The ticket, which is void now.' })
export class CancelTicketPayload {
  @Field(() => TicketType, { nullable: true })
  ticket?: TicketType;

  @Field(() => [CancelTicketError])
  userErrors?: UserErrorData[];
}
