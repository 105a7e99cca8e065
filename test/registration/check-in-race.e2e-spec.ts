import { Injectable } from '@nestjs/common';
import { CheckInsRepository } from '../../src/registration/data/check-ins.repository.js';
import { startApp, type TestApp } from '../support/app.js';
import { CHECK_IN, doorScene } from './check-in-scene.js';

const SCANNERS = 8;
let arrived = 0;
let open: () => void;
let allArrived: Promise<void>;

/** Eight look before the first one writes. */
@Injectable()
class AllLookFirst extends CheckInsRepository {
  override async listMovements(listId: string, ticketIds: readonly string[]) {
    const movements = await super.listMovements(listId, ticketIds);
    if (++arrived === SCANNERS) open();
    await allArrived;
    return movements;
  }
}

describe.each([
  { way: 'with the index', drop: null, admissions: 1, found: [] },
  {
    way: 'without it',
    drop: 'DROP INDEX check_ins_one_admission_key',
    admissions: SCANNERS,
    found: ['I-10 a ticket is admitted once on a list before it has left'],
  },
])('scanners that look at the same moment, $way', ({ drop, admissions, found }) => {
  let app: TestApp;
  beforeAll(async () => {
    arrived = 0;
    allArrived = new Promise((resolve) => (open = resolve));
    app = await startApp({ databasePoolSize: 20 }, [], [[CheckInsRepository, AllLookFirst]]);
    if (drop !== null) await app.sql(drop);
  });
  afterAll(() => app.close());

  it(`admit ${String(admissions)}, and the invariants tell if that is wrong`, async () => {
    const { door, listId, newTicket } = await doorScene(app);
    const { id: ticketId } = await newTicket();
    const answers = await Promise.all(
      Array.from({ length: SCANNERS }, (_, n) =>
        door.mutate(CHECK_IN, { listId, ticketId, device: `gate ${String(n)}`, nonce: '1' }),
      ),
    );
    const results = answers.map(({ data }) => data.checkIn.checkIn.result);
    expect(results.filter((result) => result === 'ADMITTED')).toHaveLength(admissions);
    expect((await app.violations()).map(({ invariant }) => invariant)).toEqual(found);
  });
});
