import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { SessionType } from '../../agenda/index.js';
import { EventsLoader, EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import { OrganizationType } from '../../organizations/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { ImportsService } from '../imports.service.js';
import { ImportNoteType } from './import-report.type.js';
import { ImportScheduleInput, ImportSchedulePayload } from './import-schedule.js';
import { ImportConnection, ImportFailureType, ImportProgressType, ImportType } from './import.type.js';
import { ImportedSessionsLoader } from './imported-sessions.loader.js';

@Resolver(() => ImportType)
export class ImportsResolver {
  constructor(
    private readonly imports: ImportsService,
    private readonly events: EventsLoader,
    private readonly people: PeopleLoader,
  ) {}

  @Allow('exchange:import')
  @Query(() => ImportType, {
    nullable: true,
    description: 'An import, for those who may import into its organization.',
  })
  import(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ImportType | null> {
    return this.imports.find(viewer, id);
  }

  @Allow('exchange:import')
  @Mutation(() => ImportSchedulePayload, {
    nullable: true,
    description:
      'Brings the programme of a conference from a file of another system into an event, as a job. The same file again changes nothing.',
  })
  async importSchedule(
    @CurrentViewer() viewer: Viewer,
    @Args('input')
    {
      uploadId,
      timeZone = null,
      format = null,
      table = null,
      eventId = null,
      eventSlug = null,
      ...rest
    }: ImportScheduleInput,
  ): Promise<ImportSchedulePayload> {
    return {
      import: await this.imports.queue(viewer, uploadId, {
        ...rest,
        timeZone,
        format,
        table,
        eventId,
        eventSlug,
      }),
    };
  }

  @ResolveField(() => ImportProgressType)
  progress(@Parent() { step, done, total }: ImportType): ImportProgressType {
    return { step, done, total };
  }

  @ResolveField(() => ImportFailureType, { nullable: true, description: 'Null unless it has failed.' })
  failure(@Parent() { failure, failureLine }: ImportType): ImportFailureType | null {
    return failure === null ? null : { message: failure, line: failureLine };
  }

  @ResolveField(() => EventType, { nullable: true, description: 'Into which; null until it is known.' })
  async event(
    @Parent() { eventId }: ImportType,
    @Context() context: GraphqlContext,
  ): Promise<EventType | null> {
    return eventId === null ? null : this.events.load(context, eventId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null: their account is gone.' })
  async startedBy(
    @Parent() { startedBy }: ImportType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return startedBy === null ? null : this.people.load(context, startedBy);
  }
}

/** What a note is about. */
@Resolver(() => ImportNoteType)
export class ImportNotesResolver {
  constructor(private readonly load: ImportedSessionsLoader) {}

  @ResolveField(() => [SessionType], {
    description:
      'Those concerned that are still on the draft of the agenda; none where it is about the whole file.',
  })
  async sessions(
    @Parent() { sessionIds }: ImportNoteType,
    @Context() context: GraphqlContext,
  ): Promise<SessionType[]> {
    const sessions = await Promise.all(sessionIds.map((id) => this.load.load(context, id)));
    return sessions.filter((session) => session !== null);
  }
}

/** What imports add to an organization. */
@Resolver(() => OrganizationType)
export class OrganizationImportsResolver {
  constructor(private readonly service: ImportsService) {}

  @ResolveField(() => ImportConnection, {
    nullable: true,
    description: 'Newest first. Denied to those who may not import.',
  })
  imports(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: OrganizationType,
    @Args() page: PageArgs,
  ): Promise<Page<ImportType>> {
    return this.service.page(viewer, id, page);
  }
}
