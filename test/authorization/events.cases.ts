import type { Event } from '../../src/events/data/event.entity.js';
import { EventStatus } from '../../src/events/index.js';
import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, type Scene } from './case.js';

const outcomes = forRoles(Role.ORGANIZER, Role.OWNER);

const eventOf = ({ app, organizationId }: Scene, fields: Partial<Event> = {}): Promise<Event> =>
  app.given.event({ organizationId, ...fields });

const eventIdOf = async (scene: Scene, fields: Partial<Event> = {}) => (await eventOf(scene, fields)).id;

export const events: Cases = {
  createEvent: {
    outcomes,
    input: ({ organizationId }) => ({
      organizationId,
      slug: 'harbour-days',
      title: 'Harbour Days',
      kind: 'CONFERENCE',
      timeZone: 'Europe/Lisbon',
      startsAt: '2027-05-10T09:00:00+01:00',
      endsAt: '2027-05-12T18:00:00+01:00',
    }),
  },
  updateEvent: {
    outcomes,
    input: async (scene) => ({ eventId: await eventIdOf(scene), changes: { title: 'Renamed' } }),
  },
  publishEvent: {
    outcomes,
    input: async (scene) => ({ eventId: await eventIdOf(scene, { status: EventStatus.DRAFT }) }),
  },
  cancelEvent: { outcomes, input: async (scene) => ({ eventId: await eventIdOf(scene) }) },
  createSeries: {
    outcomes,
    input: ({ organizationId }) => ({ organizationId, slug: 'meetup', title: 'Meetup' }),
  },
  addRoom: { outcomes, input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Hall' }) },
  updateRoom: {
    outcomes,
    input: async (scene) => {
      const { id } = await scene.app.given.room({ eventId: await eventIdOf(scene) });
      return { roomId: id, changes: { name: 'Hall' } };
    },
  },
  removeRoom: {
    outcomes,
    input: async (scene) => ({
      roomId: (await scene.app.given.room({ eventId: await eventIdOf(scene) })).id,
    }),
  },
  addTrack: { outcomes, input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Web' }) },
  updateTrack: {
    outcomes,
    input: async (scene) => {
      const { id } = await scene.app.given.track({ eventId: await eventIdOf(scene) });
      return { trackId: id, changes: { name: 'Web' } };
    },
  },
  removeTrack: {
    outcomes,
    input: async (scene) => ({
      trackId: (await scene.app.given.track({ eventId: await eventIdOf(scene) })).id,
    }),
  },
  addSessionFormat: {
    outcomes,
    input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Workshop', durationMinutes: 90 }),
  },
  updateSessionFormat: {
    outcomes,
    input: async (scene) => {
      const { id } = await scene.app.given.sessionFormat({ eventId: await eventIdOf(scene) });
      return { sessionFormatId: id, changes: { name: 'Workshop' } };
    },
  },
  removeSessionFormat: {
    outcomes,
    input: async (scene) => {
      const { id } = await scene.app.given.sessionFormat({ eventId: await eventIdOf(scene) });
      return { sessionFormatId: id };
    },
  },
};
