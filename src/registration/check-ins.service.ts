import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { ServiceBusy } from '../kernel/denial.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { CheckIn } from './data/check-in.entity.js';
import { CheckInListsRepository } from './data/check-in-lists.repository.js';
import { CheckInsRepository } from './data/check-ins.repository.js';
import { CheckInNotUndoable, NonceReused } from './domain/check-in-refusals.js';
import { mergeCheckIns } from './domain/merge-check-ins.js';
import {
  attemptOf,
  checkInOf,
  type Door,
  faultsOf,
  fingerprintOf,
  type Scan,
  type Telling,
} from './scans.js';
import { TicketCodes } from './ticket-codes.js';

/** Somebody else was quicker: what was read is no longer so. */
class Overtaken extends Error {}

const TRIES = 10;
const nothing = { ticket: null, isReplaced: false };

/** Lets people in and out, and hears later what devices did offline. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly lists: CheckInListsRepository,
    private readonly checkIns: CheckInsRepository,
    private readonly codes: TicketCodes,
  ) {}

  /**
   * The answers, in the order of the scans; to what was told before, the answer of then. However many tell of one ticket
   * at once, an index lets one of them admit it; the others look again. All is stored, also what opens nothing.
   */
  async tell(viewer: Viewer, telling: Telling): Promise<CheckIn[]> {
    refuseAll(faultsOf(telling));
    for (let tries = 1; tries <= TRIES; tries++) {
      try {
        return await this.db.transaction(() => this.take(viewer, telling));
      } catch (error: unknown) {
        if (!(error instanceof Overtaken)) throw error;
      }
    }
    throw new ServiceBusy();
  }

  /** Makes an entry or exit void, as if nobody had moved: the last one of the ticket, once. */
  undo(viewer: Viewer, id: string): Promise<CheckIn> {
    return this.db.transaction(async () => {
      const checkIn = await this.checkIns.lock(id);
      const { event } = await this.access.require(viewer, 'attendee:check-in', checkIn.eventId, 'check-in');
      const { listId, ticketId, day, result } = checkIn;
      const movements = await this.checkIns.listMovements(listId, ticketId === null ? [] : [ticketId]);
      if (movements.findLast((movement) => movement.day === day)?.id !== id) throw new CheckInNotUndoable();
      const changes = { ticketId, result };
      await this.access.record(viewer, event, { action: 'check-in.undone', subjectId: id, changes });
      return this.checkIns.makeVoid(id);
    });
  }

  private async take(viewer: Viewer, telling: Telling): Promise<CheckIn[]> {
    const list = await this.lists.keep(telling.listId, telling.sentAt !== null);
    const what = 'check-in list';
    const allowed = await this.access.require(viewer, 'attendee:check-in', list.eventId, what);
    const scans = new Map(telling.scans.map((scan) => [scan.nonce, scan]));
    const known = await this.checkIns.listByNonces(list.eventId, telling.device, [...scans.keys()]);
    for (const { nonce } of known) scans.delete(nonce);
    const added = await this.add({ list, ...allowed }, telling, [...scans.values()]);
    const answers = new Map([...known, ...added].map((checkIn) => [checkIn.nonce, checkIn]));
    const isAnother = (scan: Scan): boolean =>
      answers.get(scan.nonce)?.fingerprint.equals(fingerprintOf(list.id, scan)) !== true;
    const reused = telling.scans.filter(isAnother).map(({ nonce }) => nonce);
    if (reused.length > 0) throw new NonceReused([...new Set(reused)]);
    return telling.scans.flatMap(({ nonce }) => answers.get(nonce) ?? []);
  }

  /** All or none: who was overtaken by another transaction begins again. */
  private async add(door: Door, telling: Telling, scans: readonly Scan[]): Promise<CheckIn[]> {
    if (scans.length === 0) return [];
    const shown = await this.codes.read(door.list.eventId, scans);
    const attempts = scans.map((scan, index) => attemptOf(door, telling, scan, shown[index] ?? nothing));
    const ticketIds = new Set(attempts.flatMap(({ ticketId }) => ticketId ?? []));
    const standing = await this.checkIns.listMovements(door.list.id, [...ticketIds]);
    const merged = mergeCheckIns(standing, attempts);
    const displaced = merged.flatMap(({ attempt, outcome: { displacesId: id } }) =>
      id === null ? [] : { id, byId: attempt.id },
    );
    const added = merged.map(({ attempt, outcome }) => checkInOf(door, attempt, outcome));
    if (!(await this.checkIns.displace(displaced))) throw new Overtaken();
    if (!(await this.checkIns.insert(added))) throw new Overtaken();
    return added;
  }
}
