import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { AgendaService } from '../agenda.service.js';
import type { Placement } from '../domain/session.js';
import { PublishingService } from '../publishing.service.js';
import { EditAgendaInput, EditAgendaPayload } from './edit-agenda.js';
import { MoveSessionInput, MoveSessionPayload } from './move-session.js';
import type { PlacementInput } from './operation.input.js';
import { PlaceSessionInput, PlaceSessionPayload } from './place-session.js';
import { PublishAgendaInput, PublishAgendaPayload } from './publish-agenda.js';
import { RemoveSessionInput, RemoveSessionPayload } from './remove-session.js';

/** What organizers do with an agenda. */
@Resolver()
export class AgendaResolver {
  constructor(
    private readonly agenda: AgendaService,
    private readonly publishing: PublishingService,
  ) {}

  @Allow('agenda:edit')
  @Mutation(() => EditAgendaPayload, {
    nullable: true,
    description: 'Changes the draft in several steps at once: all of them, or none.',
  })
  editAgenda(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { operations, ...edit }: EditAgendaInput,
  ): Promise<EditAgendaPayload> {
    return this.agenda.edit(viewer, {
      ...edit,
      operations: operations.map(({ place, ...others }) => (place ? { place: placementOf(place) } : others)),
    });
  }

  @Allow('agenda:edit')
  @Mutation(() => PlaceSessionPayload, { nullable: true, description: 'Puts a session on the draft.' })
  placeSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, draftVersion, ...placement }: PlaceSessionInput,
  ): Promise<PlaceSessionPayload> {
    return this.agenda.place(viewer, eventId, placementOf(placement), draftVersion);
  }

  @Allow('agenda:edit')
  @Mutation(() => MoveSessionPayload, {
    nullable: true,
    description: 'Gives a session of the draft another time, other rooms or hosts.',
  })
  moveSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sessionId, draftVersion, ...move }: MoveSessionInput,
  ): Promise<MoveSessionPayload> {
    return this.agenda.move(viewer, sessionId, move, draftVersion);
  }

  @Allow('agenda:edit')
  @Mutation(() => RemoveSessionPayload, { nullable: true, description: 'Takes a session off the draft.' })
  removeSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sessionId, draftVersion }: RemoveSessionInput,
  ): Promise<RemoveSessionPayload> {
    return this.agenda.remove(viewer, sessionId, draftVersion);
  }

  @Allow('agenda:publish')
  @Mutation(() => PublishAgendaPayload, {
    nullable: true,
    description:
      'Freezes the draft as the next release, which everybody sees, and shows its talks. Conflicts that block are solved ' +
      'or accepted before.',
  })
  publishAgenda(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, note }: PublishAgendaInput,
  ): Promise<PublishAgendaPayload> {
    return this.publishing.publish(viewer, eventId, { note });
  }
}

const placementOf = ({
  talkId = null,
  title = null,
  roomIds = [],
  hostIds = [],
  ...rest
}: PlacementInput): Placement => ({
  ...rest,
  talkId,
  title,
  roomIds,
  hostIds,
});
