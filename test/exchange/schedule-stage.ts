import { AgendaService, type Placement } from '../../src/agenda/index.js';
import type { Event } from '../../src/events/data/event.entity.js';
import { Role } from '../../src/organizations/index.js';
import { viewerFor } from '../agenda/placements.js';
import type { TestApp } from '../support/app.js';

/** An event whose agenda can be published, and where its files are. */
export async function stageIn(app: TestApp, fields: Partial<Event> = {}) {
  const organization = await app.given.organization();
  const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
  const event = await app.given.event({ organizationId: organization.id, ...fields });
  const folder = `/schedules/${organization.slug}/${event.slug}`;
  const agenda = app.nest.get(AgendaService);
  const viewer = viewerFor(user.id);
  return {
    organization,
    user,
    event,
    folder,
    get: (name: string, init: RequestInit = {}) => app.anyone().fetch(`${folder}/${name}`, init),
    read: async (name: string) => (await app.anyone().fetch(`${folder}/${name}`)).text(),
    publish: async (placements: readonly Placement[]) => {
      const { sessions } = await agenda.applyPlacements(viewer, event.id, placements);
      await agenda.publish(viewer, event.id, { note: '', acceptConflicts: true });
      return sessions;
    },
  };
}
