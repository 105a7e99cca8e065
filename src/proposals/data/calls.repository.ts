import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { newId } from '../../kernel/id.js';
import { Database } from '../../platform/database/database.js';
import type { PartOfCall } from '../domain/call-for-proposals.js';
import { CallForProposals } from './call-for-proposals.entity.js';
import { CallPart } from './call-part.entity.js';

/** A call with the parts of its event that it is limited to. */
export interface Call extends CallForProposals {
  sessionFormats: readonly PartOfCall[];
  tracks: readonly PartOfCall[];
}

/** The one event or the one series that calls. */
export type CallOwner = { readonly eventId: string } | { readonly seriesId: string };

interface CalledEvent {
  readonly id: string;
  readonly seriesId: string | null;
}

@Injectable()
export class CallsRepository {
  constructor(private readonly db: Database) {}

  /** By event: its own, or else that of its series. */
  async mapFor(events: readonly CalledEvent[]): Promise<Map<string, Call>> {
    const eventIds = events.map(({ id }) => id);
    const seriesIds = events.flatMap(({ seriesId }) => seriesId ?? []);
    const calls = await this.find([{ eventId: In(eventIds) }, { seriesId: In(seriesIds) }]);
    return new Map(
      events.flatMap(({ id, seriesId }) => {
        const ofSeries = calls.find((call) => call.seriesId !== null && call.seriesId === seriesId);
        const call = calls.find(({ eventId }) => eventId === id) ?? ofSeries;
        return call ? [[id, call] as const] : [];
      }),
    );
  }

  /** Locked until the transaction ends. */
  async lockOf(owner: CallOwner): Promise<Call> {
    const lock = { mode: 'pessimistic_write' } as const;
    const [call] = await this.find(owner, lock);
    if (!call) throw new NotFound('call for proposals');
    return call;
  }

  /** In any order. */
  async listOfSeries(seriesIds: readonly string[]): Promise<Call[]> {
    return seriesIds.length === 0 ? [] : this.find({ seriesId: In(seriesIds) });
  }

  async insert({ sessionFormats, tracks, ...call }: Call): Promise<void> {
    await this.db.repository(CallForProposals).insert(call);
    await this.insertParts(call, { sessionFormats, tracks });
  }

  async save({ sessionFormats, tracks, ...call }: Call): Promise<void> {
    await this.db.repository(CallForProposals).save(call);
    await this.db.repository(CallPart).delete({ callId: call.id });
    await this.insertParts(call, { sessionFormats, tracks });
  }

  private async find(
    where: FindOptionsWhere<CallForProposals> | FindOptionsWhere<CallForProposals>[],
    lock?: { mode: 'pessimistic_write' },
  ): Promise<Call[]> {
    const calls = await this.db.repository(CallForProposals).find({ where, ...(lock ? { lock } : {}) });
    if (calls.length === 0) return [];
    const parts = await this.db
      .repository(CallPart)
      .find({ where: { callId: In(calls.map(({ id }) => id)) }, order: { id: 'ASC' } });
    return calls.map((call) => {
      const own = parts.filter(({ callId }) => callId === call.id);
      const partsBy = (idOf: (part: CallPart) => string | null) =>
        own.flatMap((part) => {
          const id = idOf(part);
          return id === null ? [] : [{ id, closesAt: part.closesAt }];
        });
      const sessionFormats = partsBy(({ sessionFormatId }) => sessionFormatId);
      return { ...call, sessionFormats, tracks: partsBy(({ trackId }) => trackId) };
    });
  }

  private async insertParts(
    { id: callId, eventId }: CallForProposals,
    { sessionFormats, tracks }: Pick<Call, 'sessionFormats' | 'tracks'>,
  ): Promise<void> {
    if (eventId === null) return;
    const of = { eventId, callId, trackId: null, sessionFormatId: null };
    const parts: CallPart[] = [
      ...sessionFormats.map(({ id, closesAt }) => ({ ...of, id: newId(), sessionFormatId: id, closesAt })),
      ...tracks.map(({ id, closesAt }) => ({ ...of, id: newId(), trackId: id, closesAt })),
    ];
    await this.db.repository(CallPart).insert(parts);
  }
}
