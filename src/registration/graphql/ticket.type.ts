import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { TicketAction, TicketStatus } from '../domain/ticket-status.js';

registerEnumType(TicketStatus, {
  name: 'TicketStatus',
  description: 'Whether a ticket lets its attendee in.',
  valuesMap: {
    VALID: { description: 'Lets its attendee in.' },
    VOID: { description: 'Cancelled; its place is free again. It stays void.' },
  },
});
registerEnumType(TicketAction, {
  name: 'TicketAction',
  description: 'What can be done with a ticket.',
  valuesMap: { CANCEL: { description: 'Make it void and its place free.' } },
});

@ObjectType('Ticket', {
  implements: () => NodeType,
  description: "One person's admission to one event.",
})
export class TicketType extends NodeType {
  @Field()
  attendeeName: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Only in lists; null to whoever came by the secret. Also null of a speaker without an address: nothing is mailed.',
  })
  attendeeEmail: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Opens the ticket for whoever has it: keep it. Null in lists.',
  })
  secret: string | null;

  @Field(() => TicketStatus)
  status: TicketStatus;

  @Field({
    description:
      'The acceptance that it goes with is not published: only the committee sees it, and nothing is mailed yet.',
  })
  isPrivate: boolean;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt: Date;

  /** Behind `isForSpeaker`. */
  speakerId: string | null;

  /** Behind `event`, `order` and `ticketType`. */
  eventId: string;
  orderId: string;
  ticketTypeId: string;
}

export const TicketConnection = connectionOf('Ticket', () => TicketType);
