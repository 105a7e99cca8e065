import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CheckInLoaders } from './check-in.loaders.js';
import { TicketType } from './ticket.type.js';

/** What a holder shows at the door. */
@Resolver(() => TicketType)
export class TicketCodeResolver {
  constructor(private readonly load: CheckInLoaders) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the QR code of the ticket holds: signed text of 162 characters, or a few more, that lets its bearer in. Null in lists and once the ticket is void.',
  })
  async code(
    @Parent() { id, eventId, secret }: TicketType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return secret === null ? null : this.load.code.load(context, `${eventId} ${id}`);
  }
}
