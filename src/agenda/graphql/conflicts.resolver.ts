import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { EventPartsLoader, EventType, RoomType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { ConflictsService } from '../conflicts.service.js';
import { wayOut } from '../domain/conflict-kind.js';
import { AgendaDraftType } from './agenda.type.js';
import { ConflictAcceptanceType, ConflictRuleType, ConflictType } from './conflict.type.js';
import { wholeAgenda } from './session.type.js';

/** What a conflict is about. */
@Resolver(() => ConflictType)
export class ConflictsResolver {
  constructor(
    private readonly people: SpeakersLoader,
    private readonly parts: EventPartsLoader,
  ) {}

  @ResolveField(() => String, { description: 'What would solve it, in a sentence for people.' })
  explanation(@Parent() { kind }: ConflictType): string {
    return wayOut[kind];
  }

  @ResolveField(() => SpeakerType, {
    nullable: true,
    description: 'Who would be in two places at once, or cannot be there.',
  })
  async speaker(
    @Parent() { speakerId }: ConflictType,
    @Context() context: GraphqlContext,
  ): Promise<SpeakerType | null> {
    return speakerId === null ? null : this.people.load(context, speakerId);
  }

  @ResolveField(() => RoomType, { nullable: true, description: 'The room in which two cannot be.' })
  async room(
    @Parent() { roomId }: ConflictType,
    @Context() context: GraphqlContext,
  ): Promise<RoomType | null> {
    return roomId === null ? null : this.parts.room.load(context, roomId);
  }
}

/** Who let a conflict stay. */
@Resolver(() => ConflictAcceptanceType)
export class ConflictAcceptancesResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Null: somebody whose account is gone.' })
  async acceptedBy(
    @Parent() { acceptedBy }: ConflictAcceptanceType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return acceptedBy === null ? null : this.people.load(context, acceptedBy);
  }
}

/** The conflicts of a draft. */
@Resolver(() => AgendaDraftType)
export class DraftConflictsResolver {
  constructor(private readonly service: ConflictsService) {}

  @ResolveField(() => [ConflictType], {
    description:
      'In order of time; of a session that lies upon others at most five for each room and person.',
    complexity: wholeAgenda,
  })
  conflicts(
    @Parent() { event, sessions }: AgendaDraftType,
    @Args('withIgnored', { defaultValue: false, description: 'Also those whose severity is IGNORE.' })
    withIgnored: boolean,
  ): Promise<ConflictType[]> {
    return this.service.list(event, sessions, withIgnored);
  }
}

/** What conflicts mean at an event. */
@Resolver(() => EventType)
export class EventConflictRulesResolver {
  constructor(private readonly service: ConflictsService) {}

  @ResolveField(() => [ConflictRuleType], {
    nullable: true,
    description: 'How grave conflicts of its agenda are, one of each kind. Null to everybody but organizers.',
  })
  conflictRules(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
  ): Promise<ConflictRuleType[] | null> {
    return this.service.rules(viewer, event);
  }
}
