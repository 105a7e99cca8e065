import { Role } from '../../src/organizations/index.js';
import { notOver } from '../support/not-over.js';
import { type Cases, forEverybody, forRoles, type Scene } from './case.js';

const outcomes = forRoles(Role.ORGANIZER, Role.OWNER);

const eventIdOf = async ({ app, organizationId }: Scene) =>
  (await app.given.event({ organizationId, ...notOver() })).id;
const ticketTypeOf = async (scene: Scene) =>
  scene.app.given.ticketType({ eventId: await eventIdOf(scene), capacity: 2 });

const voucherIdOf = async (scene: Scene) =>
  (await scene.app.given.voucher({ eventId: await eventIdOf(scene) })).id;

/** A ticket type that draws from two quotas, and one of them. */
const twoQuotasOf = async (scene: Scene) => {
  const eventId = await eventIdOf(scene);
  const quotaIds = [];
  for (let n = 0; n < 2; n++) quotaIds.push((await scene.app.given.quota({ eventId })).id);
  const { id: ticketTypeId } = await scene.app.given.ticketType({ eventId, quotaIds });
  return { quotaId: quotaIds[0], ticketTypeId };
};

export const ticketing: Cases = {
  createTicketType: {
    outcomes,
    input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Free entry' }),
  },
  updateTicketType: {
    outcomes,
    input: async (scene) => ({
      ticketTypeId: (await ticketTypeOf(scene)).id,
      changes: { name: 'Free entry' },
    }),
  },
  changeQuotaCapacity: {
    outcomes,
    input: async (scene) => ({ quotaId: (await ticketTypeOf(scene)).quotaIds[0], capacity: 1 }),
  },
  createQuota: {
    outcomes,
    input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'House', isEventCapacity: true }),
  },
  renameQuota: {
    outcomes,
    input: async (scene) => ({ quotaId: (await ticketTypeOf(scene)).quotaIds[0], name: 'House' }),
  },
  deleteQuota: {
    outcomes,
    input: async (scene) => ({ quotaId: (await twoQuotasOf(scene)).quotaId }),
  },
  addTicketTypeToQuota: {
    outcomes,
    input: async (scene) => {
      const { eventId, id: ticketTypeId } = await ticketTypeOf(scene);
      return { ticketTypeId, quotaId: (await scene.app.given.quota({ eventId })).id };
    },
  },
  removeTicketTypeFromQuota: { outcomes, input: twoQuotasOf },
  createVouchers: { outcomes, input: async (scene) => ({ eventId: await eventIdOf(scene) }) },
  updateVoucher: {
    outcomes,
    input: async (scene) => ({ voucherId: await voucherIdOf(scene), changes: { isActive: false } }),
  },
  deleteVoucher: { outcomes, input: async (scene) => ({ voucherId: await voucherIdOf(scene) }) },
};

/** A checkout that somebody has begun. */
const checkoutOf = async (scene: Scene) => {
  const { eventId, id } = await ticketTypeOf(scene);
  return scene.app.given.checkout({ eventId, ticketTypeId: id, quantity: 1 });
};

export const registration: Cases = {
  startCheckout: {
    outcomes: forEverybody,
    input: async (scene) => {
      const { eventId, id } = await ticketTypeOf(scene);
      return { eventId, lines: [{ ticketTypeId: id, quantity: 1 }] };
    },
  },
  extendCheckout: {
    outcomes: forEverybody,
    input: async (scene) => ({ secret: (await checkoutOf(scene)).secret }),
  },
  releaseCheckout: {
    outcomes: forEverybody,
    input: async (scene) => ({ secret: (await checkoutOf(scene)).secret }),
  },
  completeCheckout: {
    outcomes: forEverybody,
    input: async (scene) => ({
      secret: (await checkoutOf(scene)).secret,
      buyer: { name: 'Ada', email: 'ada@example.org' },
      attendees: [{ lineIndex: 0, name: 'Bob', email: 'bob@example.org' }],
    }),
  },
  registerForEvent: {
    outcomes: forEverybody,
    input: async (scene) => {
      const { eventId, id } = await ticketTypeOf(scene);
      return { eventId, ticketTypeId: id, name: 'Ada', email: 'ada@example.org' };
    },
  },
  /** By its secret; who may do so by its id is told in test/registration/tickets.e2e-spec.ts. */
  cancelTicket: {
    outcomes: forEverybody,
    input: async (scene) => {
      const { eventId, id } = await ticketTypeOf(scene);
      return { secret: (await scene.app.given.ticket({ eventId, ticketTypeId: id })).secret };
    },
  },
};

const atTheDoor = forRoles(Role.DOOR, Role.ORGANIZER, Role.OWNER);
const CREATE = `mutation ($input: CreateCheckInListInput!) { createCheckInList(input: $input) { checkInList { id } } }`;
const CHECK_IN = `mutation ($input: CheckInInput!) { checkIn(input: $input) { checkIn { id } } }`;

async function doorOf({ app, owner, organizationId }: Scene) {
  const client = await app.as(owner);
  const { id: eventId } = await app.given.event({ organizationId, ...notOver() });
  const ticketTypeId = (await app.given.ticketType({ eventId })).id;
  const { id: ticketId } = await app.given.ticket({ eventId, ticketTypeId });
  const { data } = await client.mutate(CREATE, { eventId, name: 'Main' });
  const listId: string = data.createCheckInList.checkInList.id;
  return { client, listId, ticketId };
}

export const checkIn: Cases = {
  createCheckInList: {
    outcomes,
    input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Main' }),
  },
  updateCheckInList: {
    outcomes,
    input: async (scene) => ({ listId: (await doorOf(scene)).listId, changes: { name: 'Side' } }),
  },
  deleteCheckInList: { outcomes, input: async (scene) => ({ listId: (await doorOf(scene)).listId }) },
  checkIn: {
    outcomes: atTheDoor,
    input: async (scene) => {
      const { listId, ticketId } = await doorOf(scene);
      return { listId, ticketId, device: 'gate', nonce: '1' };
    },
  },
  uploadCheckIns: {
    outcomes: atTheDoor,
    input: async (scene) => {
      const { listId, ticketId } = await doorOf(scene);
      const now = new Date();
      return { listId, device: 'gate', sentAt: now, attempts: [{ ticketId, nonce: '1', at: now }] };
    },
  },
  undoCheckIn: {
    outcomes: atTheDoor,
    input: async (scene) => {
      const { client, listId, ticketId } = await doorOf(scene);
      const input = { listId, ticketId, device: 'gate', nonce: '1' };
      const { data } = await client.mutate(CHECK_IN, input);
      return { checkInId: data.checkIn.checkIn.id };
    },
  },
};
