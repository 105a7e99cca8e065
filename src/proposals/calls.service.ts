import { Injectable } from '@nestjs/common';
import {
  type Event,
  EventAccess,
  type EventAuditRecord,
  EventsService,
  EventStatus,
  SeriesService,
} from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { InvalidInput, refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Call, type CallOwner, CallsRepository } from './data/calls.repository.js';
import {
  CallForProposalsExists,
  faultsOfCall,
  faultsOfOwner,
  isOpen,
  isOpenFor,
  type KeptOpen,
  type PartOfCall,
  takenParts,
  type Timetable,
} from './domain/call-for-proposals.js';

/** What a call is limited in; by default, nothing. */
export type CallLimits = Pick<Call, 'proposalLimit' | 'languages' | 'levels' | 'sessionFormats' | 'tracks'>;

/** What an organizer says of a call. */
export type CallDetails = Pick<Call, 'opensAt' | 'closesAt' | 'introduction'> & Partial<CallLimits>;

const unlimited: CallLimits = {
  proposalLimit: null,
  languages: [],
  levels: [],
  sessionFormats: [],
  tracks: [],
};

/** One of the two: the event or the series that calls. */
export interface NamedOwner {
  readonly eventId?: string | null;
  readonly seriesId?: string | null;
}

type Recording = (record: EventAuditRecord) => Promise<void>;

/** Calls for proposals: one per event, one per series. */
@Injectable()
export class CallsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly series: SeriesService,
    private readonly events: EventsService,
    private readonly calls: CallsRepository,
    private readonly clock: Clock,
  ) {}

  /** By event: its own, or else that of its series. */
  async mapOf(eventIds: readonly string[]): Promise<Map<string, Call>> {
    return this.calls.mapFor(await this.events.list(eventIds));
  }

  /** Of several series; in any order. */
  listOfSeries(seriesIds: readonly string[]): Promise<Call[]> {
    return this.calls.listOfSeries(seriesIds);
  }

  /** The event's own call, or else that of its series; or that of the series to which something was submitted. */
  async findFor(event: Pick<Event, 'id' | 'seriesId'>, submittedTo: string | null): Promise<Call | null> {
    if (submittedTo === null) return (await this.calls.mapFor([event])).get(event.id) ?? null;
    const [call] = await this.calls.listOfSeries([submittedTo]);
    return call ?? null;
  }

  /** The id of the event that the proposals of a series go to; null: it has none. */
  async findNextDate(seriesId: string): Promise<string | null> {
    const [series] = await this.series.list([seriesId]);
    if (!series) throw new NotFound('series');
    return (await this.mapNextDates([seriesId])).get(seriesId) ?? null;
  }

  /** Of several series, the ids of the events that their proposals go to. */
  async mapNextDates(seriesIds: readonly string[]): Promise<Map<string, string>> {
    const dates = await this.series.listNextDates(seriesIds);
    return new Map(dates.flatMap(({ id, seriesId }) => (seriesId === null ? [] : [[seriesId, id] as const])));
  }

  open(viewer: Viewer, named: NamedOwner, details: CallDetails): Promise<Call> {
    const now = this.clock.now();
    const { eventId = null, seriesId = null } = named;
    const own = { id: newId(), eventId, seriesId, createdAt: now, updatedAt: now };
    const call: Call = { ...unlimited, ...details, ...own };
    return this.db.refusing(refusals, async () => {
      const record = await this.require(viewer, ownerOf(named));
      refuseAll([...faultsOfCall(call), ...faultsOfOwner(call, seriesId !== null)]);
      await this.calls.insert(call);
      await record(recordOf(call, 'opened'));
      return call;
    });
  }

  update(viewer: Viewer, named: NamedOwner, changes: Partial<CallDetails>): Promise<Call> {
    return this.db.refusing(refusals, async () => {
      const owner = ownerOf(named);
      const record = await this.require(viewer, owner);
      const call = await this.calls.lockOf(owner);
      Object.assign(call, changes, { updatedAt: this.clock.now() });
      const faults = faultsOfOwner(call, call.seriesId !== null, ['changes']);
      refuseAll([...faultsOfCall(call, ['changes']), ...faults]);
      await this.calls.save(call);
      await record(recordOf(call, 'updated'));
      return call;
    });
  }

  /** Of a series' call, no event decides. */
  isOpen(call: Timetable, event: Pick<Event, 'status'> | null): boolean {
    return isOpen(call, event?.status === EventStatus.CANCELLED, this.clock.now());
  }

  isOpenFor(kept: KeptOpen, call: Timetable | null, { status }: Pick<Event, 'status'>): boolean {
    return isOpenFor(kept, call, status === EventStatus.CANCELLED, this.clock.now());
  }

  /** The ids of the parts of one kind that are on offer now; null: all there are. */
  offeredIds(call: Timetable, parts: readonly PartOfCall[]): string[] | null {
    return parts.length === 0 ? null : takenParts(parts, call, this.clock.now()).map(({ id }) => id);
  }

  /** Asks for permission; answers how to write down what is done with it. */
  private async require(viewer: Viewer, owner: CallOwner): Promise<Recording> {
    if ('seriesId' in owner) {
      const series = await this.series.require(viewer, 'call:manage', owner.seriesId);
      return (record) => this.series.record(viewer, series, record);
    }
    const { event } = await this.access.require(viewer, 'call:manage', owner.eventId);
    return (record) => this.access.record(viewer, event, record);
  }
}

/** Refuses none and both. */
export function ownerOf({ eventId = null, seriesId = null }: NamedOwner): CallOwner {
  if (eventId !== null && seriesId === null) return { eventId };
  if (seriesId !== null && eventId === null) return { seriesId };
  throw new InvalidInput('Say eventId or seriesId: one of them.', ['eventId']);
}

const recordOf = ({ id, opensAt, closesAt }: Call, verb: string): EventAuditRecord => ({
  action: `call-for-proposals.${verb}`,
  subjectId: id,
  changes: { opensAt, closesAt },
});

const refusals = {
  calls_for_proposals_event_id_key: () => new CallForProposalsExists(),
  calls_for_proposals_series_id_key: () => new CallForProposalsExists(),
  call_parts_track_fkey: () => new NotFound('track'),
  call_parts_session_format_fkey: () => new NotFound('session format'),
};
