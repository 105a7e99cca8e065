import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { EventsLoader, EventType } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { TalkMoveReader } from '../talk-move-reader.js';
import { TalkMovesService } from '../talk-moves.service.js';
import { MoveTalkInput, MoveTalkPayload } from './move-talk.js';
import { TalkMoveType } from './talk-move.type.js';
import { TalkMovesLoader } from './talk-moves.loader.js';
import { TalkType } from './talk.type.js';

/** What moves add to a talk. */
@Resolver(() => TalkType)
export class TalkMovesResolver {
  constructor(
    private readonly service: TalkMovesService,
    private readonly reader: TalkMoveReader,
    private readonly load: TalkMovesLoader,
    private readonly events: EventsLoader,
  ) {}

  @ResolveField(() => [TalkMoveType], {
    nullable: true,
    description: 'From which events it came here, the latest first. Null to all but members.',
    complexity: upTo(3),
  })
  async moves(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, eventId }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<readonly TalkMoveType[] | null> {
    const event = await this.events.load(context, eventId);
    if (!event || !(await this.reader.mayKnow(viewer, event))) return null;
    return (await this.load.load(context, id)) ?? [];
  }

  @ResolveField(() => [EventType], {
    description:
      'On whose programmes it stood visibly before it was moved here, the latest first; only events that the viewer sees.',
    complexity: upTo(3),
  })
  async earlierEvents(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, eventId }: TalkType,
    @Context() context: GraphqlContext,
  ): Promise<EventType[]> {
    const ids = this.reader.earlierIds((await this.load.load(context, id)) ?? [], eventId);
    const events = await Promise.all(ids.map((each) => this.events.load(context, each)));
    const visible: EventType[] = [];
    for (const event of events) if (event && (await this.reader.mayVisit(viewer, event))) visible.push(event);
    return visible;
  }

  @Allow('talk:manage')
  @Mutation(() => MoveTalkPayload, {
    nullable: true,
    description:
      'Moves a talk to another event of its organization, such as the next date of a series. It keeps its id, its ' +
      'resources and its proposal; its old address leads to the new one; its speakers get a profile there.',
  })
  async moveTalk(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { talkId, eventId }: MoveTalkInput,
  ): Promise<MoveTalkPayload> {
    return { talk: await this.service.move(viewer, talkId, eventId) };
  }
}

/** What a move points to. */
@Resolver(() => TalkMoveType)
export class TalkMoveRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => EventType)
  from(@Parent() { fromEventId }: TalkMoveType, @Context() context: GraphqlContext) {
    return this.events.load(context, fromEventId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null: the account is gone.' })
  movedBy(@Parent() { movedBy }: TalkMoveType, @Context() context: GraphqlContext) {
    return movedBy === null ? null : this.people.load(context, movedBy);
  }
}
