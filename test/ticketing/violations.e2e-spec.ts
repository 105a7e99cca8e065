import { Database } from '../../src/platform/database/database.js';
import { VoucherPlaces } from '../../src/ticketing/domain/voucher.js';
import { startApp, type TestApp } from '../support/app.js';
import { notOver } from '../support/not-over.js';

class Undone extends Error {}

describe('the invariants of the catalogue', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const event = await app.given.event(notOver());
    const { id } = await app.given.ticketType({ eventId: event.id, capacity: null });
    const kept = { places: VoucherPlaces.RESERVED, held: 1, ticketTypeIds: [id] };
    await app.given.voucher({ eventId: event.id, ...kept });
  });
  afterAll(() => app.close());

  /** What the view tells once the fault is there, which then goes again. */
  const violationsWith = async (fault: string): Promise<string[]> => {
    const db = app.nest.get(Database);
    let found: string[] = [];
    const plant = db.transaction(async () => {
      await db.sql(fault);
      const rows = await db.sql<{ invariant: string }>('SELECT invariant FROM inv.violations');
      found = rows.map(({ invariant }) => invariant);
      throw new Undone();
    });
    await expect(plant).rejects.toBeInstanceOf(Undone);
    return found;
  };

  it.each([
    ['I-1 no more places sold than there are', `ALTER TABLE quotas DROP CONSTRAINT quotas_no_oversell_check; ALTER TABLE quotas DROP CONSTRAINT quotas_capacity_check; UPDATE quotas SET capacity = -1`], // prettier-ignore
    ['I-2 sold is the number of live tickets of the quota', `UPDATE quotas SET beyond = 1`],
    ['every admission counts in the capacity of its event', `INSERT INTO quotas (id, event_id, name, sold, created_at, is_event_capacity) SELECT gen_random_uuid(), event_id, 'House', 0, now(), true FROM ticket_types`], // prettier-ignore
    ['at one instant a ticket type has one price', `ALTER TABLE price_steps DROP CONSTRAINT price_steps_no_overlap; INSERT INTO price_steps SELECT gen_random_uuid(), id, NULL, NULL, n FROM ticket_types, generate_series(1, 2) AS n`], // prettier-ignore
    ['I-2 held is what vouchers keep of the quota', `UPDATE quotas SET held = held + 1`],
    ['I-3 a voucher is used no more often than it may be', `ALTER TABLE vouchers DROP CONSTRAINT vouchers_no_overuse_check; UPDATE vouchers SET uses = 2`], // prettier-ignore
    ['a voucher that keeps places is for one ticket type', `UPDATE quotas SET held = 0; UPDATE vouchers SET held = 0; DELETE FROM voucher_ticket_types`], // prettier-ignore
    ['a bundle contains no bundle', `ALTER TABLE bundle_parts DROP CONSTRAINT bundle_parts_other_check; INSERT INTO bundle_parts SELECT event_id, id, id, 1 FROM ticket_types`], // prettier-ignore
    [
      'what is required is an add-on',
      `INSERT INTO required_add_ons SELECT event_id, id, id FROM ticket_types`,
    ],
  ])('tell of a planted fault: %s', async (invariant, fault) => {
    expect(await violationsWith(fault)).toEqual([invariant]);
    expect(await app.violations()).toEqual([]);
  });
});
