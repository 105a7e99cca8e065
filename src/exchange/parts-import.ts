import { Injectable } from '@nestjs/common';
import { type Event, EventPartsService, plainRoom } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { ImportStep } from './domain/import-status.js';
import type { ImportPlan } from './domain/plan-import.js';
import { ThingKind, type Wanted } from './domain/wanted.js';
import { type Brought, ImportedThings } from './imported-things.js';

/** Whose programme is imported by whom, and who hears how far it is. */
export interface ImportInto {
  readonly viewer: Viewer;
  readonly event: Event;
  readonly progress: (step: ImportStep, done: number) => Promise<void>;
}

export interface BroughtParts {
  readonly rooms: Brought;
  readonly tracks: Brought;
  readonly sessionFormats: Brought;
}

interface PartHands<Details> {
  readonly addAll: (details: readonly Details[]) => Promise<readonly { id: string }[]>;
  readonly update: (id: string, details: Details) => Promise<unknown>;
}

const thingKinds = {
  room: ThingKind.ROOM,
  track: ThingKind.TRACK,
  'session format': ThingKind.SESSION_FORMAT,
} as const;

/** Brings the rooms, tracks and session formats of a file into an event. Those that were there by hand are taken by their names. */
@Injectable()
export class PartsImport {
  constructor(
    private readonly things: ImportedThings,
    private readonly parts: EventPartsService,
  ) {}

  async bring(into: ImportInto, plan: ImportPlan): Promise<BroughtParts> {
    const { viewer } = into;
    const { id } = into.event;
    const rooms = await this.bringKind(into, 'room', plan.rooms, {
      addAll: (wanted) => {
        const whole = wanted.map((room) => ({ ...plainRoom, ...room }));
        return this.parts.addAll(viewer, 'room', id, whole);
      },
      update: (room, changes) => this.parts.update(viewer, 'room', room, changes),
    });
    const tracks = await this.bringKind(into, 'track', plan.tracks, {
      addAll: (wanted) => this.parts.addAll(viewer, 'track', id, wanted),
      update: (track, changes) => this.parts.update(viewer, 'track', track, changes),
    });
    const sessionFormats = await this.bringKind(into, 'session format', plan.sessionFormats, {
      addAll: (wanted) => this.parts.addAll(viewer, 'session format', id, wanted),
      update: (format, changes) => this.parts.update(viewer, 'session format', format, changes),
    });
    return { rooms, tracks, sessionFormats };
  }

  private async bringKind<Details extends { readonly name: string }>(
    { event }: ImportInto,
    kind: keyof typeof thingKinds,
    wanted: readonly Wanted<Details>[],
    { addAll, update }: PartHands<Details>,
  ): Promise<Brought> {
    const present = await this.parts.list(kind, [event.id]);
    const byName = new Map(present.map(({ name, id }) => [name, id]));
    return this.things.bring(event.id, thingKinds[kind], wanted, {
      present: () => Promise.resolve(present),
      adopt: ({ name }) => byName.get(name),
      addAll,
      updateAll: async (changes) => {
        for (const { id, details } of changes) await update(id, details);
      },
    });
  }
}
