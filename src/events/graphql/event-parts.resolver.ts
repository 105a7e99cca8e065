import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { RoomType, SessionFormatType, TrackType } from './event-parts.type.js';
import { EventType } from './event.type.js';
import { EventPartsLoader } from './events.loaders.js';

/** The lists that an event is divided into. */
@Resolver(() => EventType)
export class EventPartsResolver {
  constructor(private readonly load: EventPartsLoader) {}

  @ResolveField(() => [RoomType], { description: 'In their order.' })
  async rooms(@Parent() { id }: EventType, @Context() context: GraphqlContext): Promise<RoomType[]> {
    return (await this.load.roomsOf.load(context, id)) ?? [];
  }

  @ResolveField(() => [TrackType], { description: 'In their order.' })
  async tracks(@Parent() { id }: EventType, @Context() context: GraphqlContext): Promise<TrackType[]> {
    return (await this.load.tracksOf.load(context, id)) ?? [];
  }

  @ResolveField(() => [SessionFormatType], { description: 'In their order.' })
  async sessionFormats(@Parent() { id }: EventType, @Context() context: GraphqlContext) {
    return (await this.load.sessionFormatsOf.load(context, id)) ?? [];
  }
}
