import ICAL from 'ical.js';
import { AgendaService, type Placement, PublishingService } from '../../src/agenda/index.js';
import type { Event } from '../../src/events/data/event.entity.js';
import { Role } from '../../src/organizations/index.js';
import { viewerFor } from '../agenda/placements.js';
import type { TestApp } from '../support/app.js';

/** Each entry of a file as a plain object, read by another library than the one that wrote it. */
export const entriesOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const value = (name: string) => component.getFirstPropertyValue(name);
    return {
      uid: String(value('uid')),
      summary: value('summary'),
      description: value('description'),
      location: value('location'),
      status: value('status'),
      sequence: value('sequence'),
      url: value('url'),
      categories: value('categories'),
      start: new ICAL.Event(component).startDate.toJSDate().toISOString(),
      end: new ICAL.Event(component).endDate.toJSDate().toISOString(),
    };
  });

/** The bytes of each entry, under its UID. */
export const piecesOf = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/(?=BEGIN:VEVENT)|END:VCALENDAR/)
      .slice(1)
      .map((piece) => [/^UID:(.*)\r$/m.exec(piece)?.[1] ?? '', piece]),
  );

/** An event with an organizer, and its calendar files. */
export async function stage(app: TestApp, fields: Partial<Event> = {}) {
  const organization = await app.given.organization();
  const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
  const event = await app.given.event({ organizationId: organization.id, ...fields });
  const viewer = viewerFor(user.id);
  const agenda = app.nest.get(AgendaService);
  const folder = `/calendar/${organization.slug}/${event.slug}`;
  return {
    organization,
    user,
    event,
    folder,
    get: (path: string, init: RequestInit = {}) => app.anyone().fetch(`${folder}${path}`, init),
    read: async (path = '/event.ics') => (await app.anyone().fetch(`${folder}${path}`)).text(),
    publish: async (placements: readonly Placement[]) => {
      const { sessions } = await agenda.applyPlacements(viewer, event.id, placements);
      await app.nest
        .get(PublishingService)
        .publish(viewer, event.id, { note: '', acceptBecause: 'So be it.' });
      return sessions.map(({ id, ...session }) => ({ ...session, sessionId: id }));
    },
  };
}
