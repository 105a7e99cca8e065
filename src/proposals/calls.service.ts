import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, EventStatus } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { CallForProposals } from './data/call-for-proposals.entity.js';
import { CallsRepository } from './data/calls.repository.js';
import {
  CallForProposalsClosed,
  CallForProposalsExists,
  type CallTime,
  faultsOfCall,
  isOpen,
} from './domain/call-for-proposals.js';

/** What an organizer says of a call. */
export type CallDetails = Pick<CallForProposals, 'opensAt' | 'closesAt' | 'introduction'>;

/** Calls for proposals: one per event. */
@Injectable()
export class CallsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly calls: CallsRepository,
    private readonly clock: Clock,
  ) {}

  /** Of several events; in any order. */
  listOf(eventIds: readonly string[]): Promise<CallForProposals[]> {
    return this.calls.listOf(eventIds);
  }

  open(viewer: Viewer, eventId: string, details: CallDetails): Promise<CallForProposals> {
    const now = this.clock.now();
    const call: CallForProposals = { ...details, id: newId(), eventId, createdAt: now, updatedAt: now };
    const refusals = { calls_for_proposals_event_id_key: () => new CallForProposalsExists() };
    return this.db.refusing(refusals, async () => {
      const { event } = await this.access.require(viewer, 'call:manage', eventId);
      refuseAll(faultsOfCall(call));
      await this.calls.insert(call);
      await this.record(viewer, event, call, 'opened');
      return call;
    });
  }

  update(viewer: Viewer, eventId: string, changes: Partial<CallDetails>): Promise<CallForProposals> {
    return this.db.transaction(async () => {
      const { event } = await this.access.require(viewer, 'call:manage', eventId);
      const call = await this.calls.lockOf(eventId);
      Object.assign(call, changes, { updatedAt: this.clock.now() });
      refuseAll(faultsOfCall(call, ['changes']));
      await this.calls.save(call);
      await this.record(viewer, event, call, 'updated');
      return call;
    });
  }

  isOpen(call: CallTime | null, { status }: Pick<Event, 'status'>): boolean {
    return call !== null && isOpen(call, status === EventStatus.CANCELLED, this.clock.now());
  }

  /** Refuses unless the event, which is locked until the transaction ends, has a call: open, over or yet to come. */
  async requireCall(viewer: Viewer, eventId: string): Promise<Date> {
    await this.access.requireVisible(viewer, eventId);
    const { status } = await this.access.lockForOwn(viewer, eventId);
    const now = this.clock.now();
    const call = await this.calls.findOf(eventId);
    if (!call || status === EventStatus.CANCELLED) throw new CallForProposalsClosed(call, now);
    return now;
  }

  /**
   * Locks the event until the transaction ends and refuses unless its call is open. Answers with the instant that this
   * was decided for.
   */
  async requireOpen(viewer: Viewer, eventId: string): Promise<Date> {
    await this.access.requireVisible(viewer, eventId);
    const event = await this.access.lockForOwn(viewer, eventId);
    const call = await this.calls.findOf(eventId);
    const now = this.clock.now();
    if (!this.isOpen(call, event)) throw new CallForProposalsClosed(call, now);
    return now;
  }

  private record(viewer: Viewer, event: Event, { id, opensAt, closesAt }: CallForProposals, verb: string) {
    const changes = { opensAt, closesAt };
    return this.access.record(viewer, event, {
      action: `call-for-proposals.${verb}`,
      subjectId: id,
      changes,
    });
  }
}
