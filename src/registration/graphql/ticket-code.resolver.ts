import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TicketCodes } from '../ticket-codes.js';
import { TicketType } from './ticket.type.js';

/** What a holder shows at the door. */
@Resolver(() => TicketType)
export class TicketCodeResolver {
  constructor(private readonly codes: TicketCodes) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the QR code of the ticket holds: signed text of 162 characters, or a few more, that lets its bearer in. Null in lists and once the ticket is void.',
  })
  code(@Parent() ticket: TicketType): Promise<string | null> {
    return this.codes.codeOf(ticket);
  }
}
