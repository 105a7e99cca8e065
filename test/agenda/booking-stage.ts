import { AgendaService, type Placement, PublishingService } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import type { TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { at, pause, viewerFor } from './placements.js';

const SET = `mutation ($input: SetSessionPlacesInput!) { answer: setSessionPlaces(input: $input) {
  session { title places { capacity booked waiting free } }
  userErrors { __typename ... on UserError { message } ... on PlacesBelowBooked { places booked } }
} }`;
const BOOK = `mutation ($input: BookSessionInput!) { answer: bookSession(input: $input) {
  booking { id status position session { title places { booked waiting free } } clashes { id } }
  userErrors {
    __typename ... on SessionNotBookable { reason } ... on BookingClash { message sessions { title } }
  }
} }`;
const CANCEL = `mutation ($input: CancelBookingInput!) { answer: cancelBooking(input: $input) {
  session { title viewerBooking { id } places { booked waiting } } userErrors { __typename }
} }`;

/** An event with an organizer, an agenda whose sessions have places, and people who book them. */
export async function bookingStage(app: TestApp) {
  const organization = await app.given.organization();
  const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
  const event = await app.given.event({ organizationId: organization.id });
  const organizer = await app.as(user);
  const agenda = app.nest.get(AgendaService);
  const viewer = viewerFor(user.id);
  const apply = (placements: readonly Placement[]) => agenda.applyPlacements(viewer, event.id, placements);
  const publish = () =>
    app.nest.get(PublishingService).publish(viewer, event.id, { note: '', acceptBecause: 'So be it.' });
  const set = async (sessionId: string, places: number | null, client = organizer) =>
    (await client.mutate(SET, { sessionId, places })).data.answer;
  return {
    organization,
    event,
    organizer,
    address: { organization: organization.slug, slug: event.slug },
    apply,
    publish,
    set,
    remove: (sessionId: string) => agenda.remove(viewer, sessionId),
    move: (sessionId: string, minutes: number) =>
      agenda.move(viewer, sessionId, { startsAt: at(minutes), endsAt: at(minutes + 30) }),
    /** A published session of half an hour with so many places; without places where null. */
    session: async (
      title: string,
      { minutes = 0, places = 1 }: { minutes?: number; places?: number | null } = {},
    ) => {
      const { sessions } = await apply([pause({ title, startsAt: at(minutes), endsAt: at(minutes + 30) })]);
      const id = sessions[0]?.id ?? '';
      if (places !== null) await set(id, places);
      await publish();
      return id;
    },
  };
}

/** Somebody who books. */
export async function guest(app: TestApp) {
  const user = await app.given.user();
  const client = await app.as(user);
  return { user, client, book: bookingWith(client), cancel: cancellingWith(client) };
}

const bookingWith =
  (client: Client) =>
  async (sessionId: string, input: Record<string, unknown> = {}) =>
    (await client.insist(BOOK, { sessionId, ...input })).data.answer;

const cancellingWith = (client: Client) => (bookingId: string) => client.insist(CANCEL, { bookingId });
