import { AgendaService, type Placement, PublishingService } from '../../src/agenda/index.js';
import type { Event } from '../../src/events/data/event.entity.js';
import { Role } from '../../src/organizations/index.js';
import type { TestApp } from '../support/app.js';
import { viewerFor } from './placements.js';

/** An event with an organizer, who arranges and publishes its agenda, and a look at it for anybody. */
export async function stageIn(app: TestApp, fields: Partial<Event> = {}) {
  const organization = await app.given.organization();
  const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
  const event = await app.given.event({ organizationId: organization.id, ...fields });
  const viewer = viewerFor(user.id);
  const agenda = app.nest.get(AgendaService);
  const place = async (placements: readonly Placement[]) => {
    const { sessions } = await agenda.applyPlacements(viewer, event.id, placements);
    return sessions.map(({ id, ...session }) => ({ ...session, sessionId: id }));
  };
  const ofEvent = (selection: string) =>
    `{ event(organization: "${organization.slug}", slug: "${event.slug}") { ${selection} } }`;
  return {
    organization,
    user,
    event,
    eventId: event.id,
    client: await app.as(user),
    /** Puts sessions on the draft, or changes them. */
    place,
    remove: (sessionId: string) => agenda.remove(viewer, sessionId),
    publish: (note = '') =>
      app.nest.get(PublishingService).publish(viewer, event.id, { note, acceptBecause: 'So be it.' }),
    /** What anybody gets of the event. */
    ask: (selection: string) => app.anyone().request(ofEvent(selection)),
    ofEvent,
  };
}
