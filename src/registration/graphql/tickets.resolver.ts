import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { CancellationService } from '../cancellation.service.js';
import { forHolder, forList } from '../domain/ticket-view.js';
import { RegistrationService } from '../registration.service.js';
import { CancelTicketInput, CancelTicketPayload } from './cancel-ticket.js';
import { RegisterForEventInput, RegisterForEventPayload } from './register-for-event.js';
import { TicketType } from './ticket.type.js';

/** What people do about tickets, with an account or without. */
@Resolver(() => TicketType)
export class TicketsResolver {
  constructor(
    private readonly registration: RegistrationService,
    private readonly cancellation: CancellationService,
  ) {}

  @Allow('public')
  @Query(() => TicketType, {
    nullable: true,
    description: 'The ticket for whoever has its secret; 30 tries a minute from an address.',
  })
  async ticket(
    @Args('secret', { description: 'As it stands in the link that was mailed.' }) secret: string,
    @Context() { req }: GraphqlContext,
  ): Promise<TicketType | null> {
    const ticket = await this.registration.open(secret, req.ip ?? 'unknown');
    return ticket && forHolder(ticket);
  }

  @Allow('public')
  @Mutation(() => RegisterForEventPayload, {
    nullable: true,
    description: 'Takes a place at an event, with or without an account; 60 a minute from an address.',
  })
  async registerForEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { idempotencyKey = null, ...wanted }: RegisterForEventInput,
    @Context() { req }: GraphqlContext,
  ): Promise<RegisterForEventPayload> {
    const ticket = await this.registration.register(viewer, wanted, idempotencyKey, req.ip ?? 'unknown');
    return { ticket: forHolder(ticket) };
  }

  @Allow('public')
  @Mutation(() => CancelTicketPayload, {
    nullable: true,
    description: 'Makes a ticket void and its place free, for its holder or an organizer.',
  })
  async cancelTicket(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CancelTicketInput,
    @Context() { req }: GraphqlContext,
  ): Promise<CancelTicketPayload> {
    const ticket = await this.cancellation.cancel(viewer, input, req.ip ?? 'unknown');
    return { ticket: forHolder(forList(ticket)) };
  }
}
