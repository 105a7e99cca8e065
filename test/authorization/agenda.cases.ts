import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, type Scene } from './case.js';

const outcomes = forRoles(Role.ORGANIZER, Role.OWNER);
const times = { startsAt: '2027-05-10T08:00:00Z', endsAt: '2027-05-10T09:00:00Z' };

const eventIdOf = async ({ app, organizationId }: Scene) => (await app.given.event({ organizationId })).id;
const sessionIdOf = async (scene: Scene) =>
  (await scene.app.given.session({ eventId: await eventIdOf(scene), title: 'Lunch' })).id;

export const agenda: Cases = {
  placeSession: {
    outcomes,
    input: async (scene) => ({
      eventId: await eventIdOf(scene),
      kind: 'BREAK',
      title: 'Lunch',
      ...times,
    }),
  },
  moveSession: {
    outcomes,
    input: async (scene) => ({ sessionId: await sessionIdOf(scene), ...times }),
  },
  editAgenda: {
    outcomes,
    input: async (scene) => ({
      eventId: await eventIdOf(scene),
      operations: [{ place: { kind: 'BREAK', title: 'Lunch', ...times } }],
    }),
  },
  restoreRelease: {
    outcomes,
    input: async (scene) => {
      const { eventId } = await scene.app.given.session({ eventId: await eventIdOf(scene) });
      return { eventId, number: (await scene.app.given.release({ eventId })).number };
    },
  },
  removeSession: { outcomes, input: async (scene) => ({ sessionId: await sessionIdOf(scene) }) },
  publishAgenda: { outcomes, input: async (scene) => ({ eventId: await eventIdOf(scene), note: 'First.' }) },
};
