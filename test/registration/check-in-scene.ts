import { Role } from '../../src/organizations/index.js';
import type { TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';

export const CREATE_LIST = `mutation ($input: CreateCheckInListInput!) {
  createCheckInList(input: $input) { checkInList { id name day admission ticketTypes { id } }
    userErrors { __typename ... on InvalidInput { path } } }
}`;
const fields = `id result direction device isOffline wasLetThrough isConflict isClockOff attemptedAt voidedAt
  contradicts { id device } ticket { id attendeeName secret }`;
export const CHECK_IN = `mutation ($input: CheckInInput!) {
  checkIn(input: $input) { checkIn { ${fields} } userErrors { __typename ... on InvalidInput { path } ... on NonceReused { nonces } } }
}`;
export const UPLOAD = `mutation ($input: UploadCheckInsInput!) {
  uploadCheckIns(input: $input) { checkIns { id result isConflict contradicts { id } } userErrors { __typename ... on NonceReused { nonces } ... on InvalidInput { path } } }
}`;
export const UNDO = `mutation ($input: UndoCheckInInput!) {
  undoCheckIn(input: $input) { checkIn { id result voidedAt } userErrors { __typename } }
}`;
export const DOOR = `query ($organization: String!, $slug: String!, $listId: ID, $onlyConflicts: Boolean!, $first: Int, $after: String) {
  event(organization: $organization, slug: $slug) {
    checkInLists { id name counts { admitted inside expected } }
    checkIns(listId: $listId, onlyConflicts: $onlyConflicts, first: $first, after: $after) {
      nodes { ${fields} list { id } } pageInfo { hasNextPage endCursor }
    }
  }
}`;
const CODE = `query ($secret: String!) { ticket(secret: $secret) { code } }`;

/** An event with a ticket type, a check-in list, and somebody at its door. */
export async function doorScene(app: TestApp) {
  const organization = await app.given.organization();
  const organizationId = organization.id;
  const { user } = await app.given.member(Role.ORGANIZER, { organizationId });
  const organizer = await app.as(user);
  const door = await app.as((await app.given.member(Role.DOOR, { organizationId })).user);
  const event = await app.given.event({ organizationId, ...notOver() });
  const type = await app.given.ticketType({ eventId: event.id });
  const createList = async (more: Record<string, unknown> = {}): Promise<string> => {
    const { data } = await organizer.mutate(CREATE_LIST, { eventId: event.id, name: 'Main', ...more });
    return data.createCheckInList.checkInList.id;
  };
  const ofType = { eventId: event.id, ticketTypeId: type.id };
  const newTicket = () => app.given.ticket(ofType);
  const codeOf = async ({ secret }: { secret: string }): Promise<string> =>
    (await app.anyone().request(CODE, { secret })).data.ticket.code;
  const address = { organization: organization.slug, slug: event.slug };
  const listId = await createList();
  return { organizer, door, event, type, ofType, listId, createList, newTicket, codeOf, address };
}
