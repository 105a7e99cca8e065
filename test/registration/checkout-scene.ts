import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { notOver } from '../support/not-over.js';

const CHECKOUT = `id secret status secondsLeft expiresAt actions total { amount currency } event { id }
  lines { quantity unitPrice { amount } total { amount } ticketType { id remaining } } order { code }`;
const REFUSED = `userErrors { __typename ... on UserError { message } ... on InvalidInput { path }
  ... on CheckoutOver { status ticketTypes { id remaining } } }`;

export const START = `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) {
  checkout { ${CHECKOUT} }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on SoldOut { ticketTypeName }
    ... on PaymentNotPossible { total { amount currency } } ... on SalesClosed { salesEndAt } } } }`;
const EXTEND = `mutation ($input: ExtendCheckoutInput!) {
  extendCheckout(input: $input) { checkout { ${CHECKOUT} } ${REFUSED} } }`;
export const RELEASE = `mutation ($input: ReleaseCheckoutInput!) {
  releaseCheckout(input: $input) { checkout { ${CHECKOUT} } ${REFUSED} } }`;
export const ORDER = `id code secret status buyerName createdAt total { amount currency } event { id }
  invoiceAddress { company street postalCode city country taxNumber }
  lines { quantity unitPrice { amount } total { amount currency } ticketType { id } }
  tickets { attendeeName attendeeEmail secret status ticketType { id } order { code secret buyerName tickets { id } } }`;
export const COMPLETE = `mutation ($input: CompleteCheckoutInput!) {
  completeCheckout(input: $input) { order { ${ORDER} } ${REFUSED} } }`;
const OPENED = `query ($secret: String!) { checkout(secret: $secret) { ${CHECKOUT} } }`;

type Type = Awaited<ReturnType<TestApp['given']['ticketType']>>;

export const bo = { name: 'Bo Buyer', email: 'bo@example.org' };

/** Attendees of one line each: `[line, number]`. */
export const attendeesOf = (...places: readonly (readonly [lineIndex: number, count: number])[]) =>
  places.flatMap(([lineIndex, count]) =>
    Array.from({ length: count }, (_, n) => ({
      lineIndex,
      name: `Guest ${String(lineIndex)}.${String(n)}`,
      email: `guest-${String(lineIndex)}-${String(n)}@example.org`,
    })),
  );

/** A shop with guests, each from a network address of their own. */
export class CheckoutScene {
  private guests = 0;

  constructor(readonly app: TestApp) {}

  static async open(): Promise<CheckoutScene> {
    return new CheckoutScene(await startApp({ trustProxy: 1 }));
  }

  guest(): Client {
    const n = this.guests++;
    return this.app
      .anyone()
      .from(`10.${String(20 + (n >> 16))}.${String((n >> 8) & 255)}.${String(n & 255)}`);
  }

  /** An event on sale with one ticket type for each capacity, in this order. */
  async shop<Capacities extends readonly (number | null)[]>(...capacities: Capacities) {
    const { id: eventId } = await this.app.given.event(notOver());
    const types: Type[] = [];
    for (const capacity of capacities) types.push(await this.app.given.ticketType({ eventId, capacity }));
    return { eventId, types: types as { [Index in keyof Capacities]: Type } };
  }

  async start(eventId: string, lines: readonly (readonly [{ id: string }, number])[], further = {}) {
    const input = {
      eventId,
      lines: lines.map(([{ id }, quantity]) => ({ ticketTypeId: id, quantity })),
      ...further,
    };
    const { data, errors } = await this.guest().mutate(START, input);
    return { ...data.startCheckout, code: errors?.[0]?.extensions['code'] };
  }

  async mutate(name: string, mutation: string, input: Record<string, unknown>) {
    const { data, errors } = await this.guest().mutate(mutation, input);
    if (errors) return { code: errors[0]?.extensions['code'] };
    return data[name];
  }

  extend(secret: string) {
    return this.mutate('extendCheckout', EXTEND, { secret });
  }

  release(secret: string) {
    return this.mutate('releaseCheckout', RELEASE, { secret });
  }

  complete(input: Record<string, unknown>) {
    return this.mutate('completeCheckout', COMPLETE, { buyer: bo, ...input });
  }

  async opened(secret: string) {
    return (await this.guest().request(OPENED, { secret })).data.checkout;
  }

  /** How many places each quota of the event has given away, in the order in which they were made. */
  async sold(eventId: string): Promise<number[]> {
    const rows = await this.app.sql<{ sold: number }>(
      'SELECT sold FROM quotas WHERE event_id = $1 ORDER BY created_at, id',
      [eventId],
    );
    return rows.map(({ sold }) => sold);
  }

  /** As if the checkout had begun so many minutes earlier; its job comes as much sooner. */
  async passMinutes(id: string, minutes: number): Promise<void> {
    const ago = `make_interval(mins => $2)`;
    await this.app.sql(
      `UPDATE checkouts SET created_at = created_at - ${ago}, expires_at = expires_at - ${ago} WHERE id = $1`,
      [id, minutes],
    );
    await this.app.sql(
      `UPDATE jobs.job SET start_after = start_after - ${ago} WHERE data ->> 'checkoutId' = $1 AND state = 'created'`,
      [id, minutes],
    );
  }

  /** What nothing may have changed when somebody is refused. */
  rows() {
    const tables = [
      'quotas',
      'orders',
      'order_lines',
      'tickets',
      'checkouts',
      'checkout_lines',
      'idempotency_keys',
    ];
    return Promise.all(
      [...tables, 'jobs.job_common'].map((table) => this.app.sql(`SELECT * FROM ${table} ORDER BY 1, 2`)),
    );
  }
}
