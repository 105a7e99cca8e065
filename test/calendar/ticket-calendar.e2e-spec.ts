import ICAL from 'ical.js';
import { newSecret } from '../../src/kernel/secret.js';
import { startApp, type TestApp } from '../support/app.js';

const TICKET = `query ($secret: String!) { ticket(secret: $secret) { calendarUrl } }`;

const CANCEL = `mutation ($input: CancelTicketInput!) {
  cancelTicket(input: $input) { ticket { calendarUrl } userErrors { __typename } }
}`;

describe("an attendee's own calendar file", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stage = async (app: TestApp) => {
    const event = await app.given.event({ title: 'Dev Days', venueName: 'The Hall', venueCity: 'Brussels' });
    const type = await app.given.ticketType({ eventId: event.id });
    const ticket = await app.given.ticket({ eventId: event.id, ticketTypeId: type.id });
    const path = `/calendar/tickets/${ticket.secret}.ics`;
    return { event, ticket, path, get: (init?: RequestInit) => app.anyone().fetch(path, init) };
  };

  const entryOf = (text: string) => {
    const [entry] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    return Object.fromEntries(
      ['uid', 'summary', 'location', 'status'].map((name) => [name, entry?.getFirstPropertyValue(name)]),
    );
  };

  it('holds the event with its venue, and not the secret', async () => {
    const { ticket, path, get } = await stage(app);
    const answer = await get();
    const text = await answer.text();
    expect(entryOf(text)).toEqual({
      uid: `ticket-${ticket.id}@conductor`,
      summary: 'Dev Days',
      location: 'The Hall, Brussels',
      status: 'CONFIRMED',
    });
    const unfolded = text.replaceAll('\r\n ', '');
    for (const confidential of [ticket.secret, ticket.attendeeEmail, ticket.attendeeName])
      expect(unfolded).not.toContain(confidential);
    const { data } = await app.anyone().request(TICKET, { secret: ticket.secret });
    expect(data.ticket.calendarUrl).toBe(`${app.config.baseUrl}${path}`);
  });

  it('is kept by nobody and passed on to nobody', async () => {
    const { get } = await stage(app);
    const { headers } = await get();
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    const etag = headers.get('etag') ?? '';
    expect((await get({ headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is cancelled with the ticket, whose secret then leads nowhere else', async () => {
    const { ticket, get } = await stage(app);
    const { data } = await app.anyone().mutate(CANCEL, { secret: ticket.secret });
    expect(data.cancelTicket).toEqual({ ticket: { calendarUrl: null }, userErrors: [] });
    expect(entryOf(await (await get()).text())).toMatchObject({ status: 'CANCELLED' });
  });

  it('opens by the right secret only, at most 30 times a minute', async () => {
    const app = await startApp();
    const { ticket, get } = await stage(app);
    const wrong = [newSecret(), ticket.id, 'x', '%00', `${ticket.secret}x`, ticket.secret.toLowerCase()];
    for (const secret of wrong) {
      const answer = await app.anyone().fetch(`/calendar/tickets/${secret}.ics`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { message: 'There is no such ticket.' } });
    }
    expect((await get({ method: 'POST' })).status).toBe(404);
    const statuses = [];
    for (let n = wrong.length; n < 31; n++) statuses.push((await get()).status);
    expect(statuses).toEqual([...Array<number>(24).fill(200), 429]);
    await app.close();
  });
});
