import { newId } from '../../src/kernel/id.js';
import { ConflictChecks } from '../../src/agenda/conflict-checks.js';
import { Role } from '../../src/organizations/index.js';
import { AgendaService, PublishingService } from '../../src/agenda/index.js';
import { pause, viewerFor } from '../agenda/placements.js';
import { type Cases, forRoles, forTheSignedIn, type Scene } from './case.js';

const outcomes = forRoles(Role.ORGANIZER, Role.OWNER);
const times = { startsAt: '2027-05-10T08:00:00Z', endsAt: '2027-05-10T09:00:00Z' };

const eventIdOf = async ({ app, organizationId }: Scene) => (await app.given.event({ organizationId })).id;
const sessionIdOf = async (scene: Scene) =>
  (await scene.app.given.session({ eventId: await eventIdOf(scene), title: 'Lunch' })).id;

/** Published, with a place. */
const bookableIdOf = async ({ app, organizationId, owner }: Scene): Promise<string> => {
  const { id: eventId } = await app.given.event({ organizationId });
  const service = app.nest.get(AgendaService);
  const { sessions } = await service.applyPlacements(viewerFor(owner.id), eventId, [pause()]);
  await app.nest.get(PublishingService).publish(viewerFor(owner.id), eventId, { note: '' });
  const id = sessions[0]?.id ?? '';
  await app.sql('INSERT INTO session_places (entry_id, event_id, capacity) VALUES ($1, $2, 1)', [
    id,
    eventId,
  ]);
  return id;
};

const conflictOf = async ({ app, organizationId }: Scene) => {
  const event = await app.given.event({ organizationId });
  const startsAt = new Date('2030-01-01T08:00:00Z');
  await app.given.session({ eventId: event.id, startsAt, endsAt: new Date('2030-01-01T09:00:00Z') });
  const [conflict] = (await app.nest.get(ConflictChecks).read(event)).conflicts;
  return { eventId: event.id, conflictKey: conflict?.key };
};

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
  setSessionPlaces: {
    outcomes,
    input: async (scene) => ({ sessionId: await sessionIdOf(scene), places: 10 }),
  },
  bookSession: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ sessionId: await bookableIdOf(scene) }),
  },
  cancelBooking: {
    outcomes: forTheSignedIn,
    input: async (scene) => {
      const bookingId = newId();
      await scene.app.sql(
        `INSERT INTO session_bookings (id, entry_id, user_id, status, number, created_at)
         VALUES ($1, $2, $3, 'BOOKED', 1, now())`,
        [bookingId, await bookableIdOf(scene), scene.user.id],
      );
      return { bookingId };
    },
  },
  setConflictSeverity: {
    outcomes,
    input: async (scene) => ({ eventId: await eventIdOf(scene), kind: 'TOO_SHORT', severity: 'BLOCK' }),
  },
  acceptConflict: {
    outcomes,
    input: async (scene) => ({ ...(await conflictOf(scene)), reason: 'It is an excursion.' }),
  },
  reopenConflict: { outcomes, input: conflictOf },
};
