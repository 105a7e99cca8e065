import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { TicketTypesLoader, TicketTypeType } from '../../ticketing/index.js';
import { SpeakerTicketChoicesService } from '../speaker-ticket-choices.service.js';
import { SpeakerTicketChoicesLoader } from './proposals.loaders.js';
import { SetSpeakerTicketTypeInput, SetSpeakerTicketTypePayload } from './set-speaker-ticket-type.js';

/** What an event gives its speakers. */
@Resolver(() => EventType)
export class SpeakerTicketsResolver {
  constructor(
    private readonly service: SpeakerTicketChoicesService,
    private readonly choices: SpeakerTicketChoicesLoader,
    private readonly ticketTypes: TicketTypesLoader,
  ) {}

  @ResolveField(() => TicketTypeType, {
    nullable: true,
    description:
      'Of which each speaker of an accepted proposal gets one free ticket, private until a decision is published; null: ' +
      'they get none.',
  })
  async speakerTicketType(@Parent() { id }: EventType, @Context() context: GraphqlContext) {
    const choice = await this.choices.load(context, id);
    return choice && this.ticketTypes.ticketType.load(context, choice.ticketTypeId);
  }

  @Allow('ticketing:manage')
  @Mutation(() => SetSpeakerTicketTypePayload, {
    nullable: true,
    description:
      'Gives the speakers of accepted proposals a free ticket each, now and from now on, or none any longer.',
  })
  async setSpeakerTicketType(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, ticketTypeId = null }: SetSpeakerTicketTypeInput,
  ): Promise<SetSpeakerTicketTypePayload> {
    return { event: await this.service.set(viewer, eventId, ticketTypeId) };
  }
}
