import { Injectable } from '@nestjs/common';
import { AgendaService, type Placement, SessionKind } from '../agenda/index.js';
import { SpeakersService } from '../speakers/index.js';
import { type TalkDetails, TalksService } from '../talks/index.js';
import { type Doubt, DoubtKind, doubtful } from './domain/doubt.js';
import { countsOf, type ImportReport, notesOf } from './domain/import-report.js';
import { ImportStep } from './domain/import-status.js';
import type { ImportPlan } from './domain/plan-import.js';
import { shortened } from './domain/shorten.js';
import { ThingKind, type Wanted } from './domain/wanted.js';
import type { WantedSession, WantedTalk } from './domain/wanted-session.js';
import { type Brought, idIn, ImportedThings } from './imported-things.js';
import { type BroughtParts, type ImportInto, PartsImport } from './parts-import.js';

/** Makes an event's programme as a file wants it, through the services that people use too. */
@Injectable()
export class ProgrammeImport {
  constructor(
    private readonly things: ImportedThings,
    private readonly parts: PartsImport,
    private readonly speakers: SpeakersService,
    private readonly talks: TalksService,
    private readonly agenda: AgendaService,
  ) {}

  async bring(into: ImportInto, plan: ImportPlan): Promise<ImportReport> {
    let done = 0;
    const enter = (step: ImportStep, ...before: (readonly unknown[])[]) =>
      into.progress(step, (done += before.reduce((sum, { length }) => sum + length, 0)));
    await enter(ImportStep.ROOMS);
    const parts = await this.parts.bring(into, plan);
    await enter(ImportStep.SPEAKERS, plan.rooms, plan.tracks, plan.sessionFormats);
    const speakers = await this.bringSpeakers(into, plan.speakers);
    await enter(ImportStep.TALKS, plan.speakers);
    const talks = await this.bringTalks(into, plan.talks, { ...parts, speakers });
    await enter(ImportStep.AGENDA, plan.talks);
    const sessions = await this.bringSessions(into, plan.sessions, talks, parts.rooms);
    await enter(ImportStep.AGENDA, plan.sessions);
    const doubts = [...plan.doubts, ...(await this.doubtsOfGone(talks.gone))];
    return { ...countsOf({ ...parts, speakers, talks, sessions }), ...notesOf(doubts, sessions.ids) };
  }

  private bringSpeakers({ viewer, event }: ImportInto, wanted: ImportPlan['speakers']): Promise<Brought> {
    return this.things.bring(event.id, ThingKind.SPEAKER, wanted, {
      present: (ids) => this.speakers.list(ids),
      addAll: (details) =>
        this.speakers.addAll(
          viewer,
          event.id,
          details.map((each) => ({ email: null, tagline: '', ...each })),
        ),
      updateAll: async (changes) => {
        for (const { id, details } of changes) await this.speakers.update(viewer, id, details);
      },
    });
  }

  private bringTalks(
    { viewer, event }: ImportInto,
    wanted: readonly Wanted<WantedTalk>[],
    made: BroughtParts & { speakers: Brought },
  ): Promise<Brought> {
    const detailsOf = ({ trackKey, formatKey, speakerKeys, ...texts }: WantedTalk) => ({
      ...texts,
      trackId: idIn(made.tracks, trackKey),
      sessionFormatId: idIn(made.sessionFormats, formatKey),
      speakerIds: speakerKeys.flatMap((key) => idIn(made.speakers, key) ?? []),
    });
    return this.things.bring(event.id, ThingKind.TALK, wanted, {
      present: async (ids) => (await this.talks.list(ids)).filter(({ eventId }) => eventId === event.id),
      addAll: (details) =>
        this.talks.addAll(
          viewer,
          event.id,
          details.map((each): TalkDetails => ({ level: null, ...detailsOf(each) })),
        ),
      updateAll: async (changes) => {
        for (const { id, details } of changes) await this.talks.update(viewer, id, detailsOf(details));
      },
    });
  }

  /** A talk that was placed by hand stays where it is until the file says something new. */
  private async bringSessions(
    { viewer, event }: ImportInto,
    wanted: readonly Wanted<WantedSession>[],
    talks: Brought,
    rooms: Brought,
  ): Promise<Brought> {
    const draft = (await this.agenda.draft(viewer, event))?.sessions ?? [];
    const ofTalk = new Map(draft.map(({ talkId, id }) => [talkId, id]));
    const placementOf = ({ talkKey, roomKeys, kind, ...rest }: WantedSession): Placement => ({
      ...rest,
      kind: SessionKind[kind],
      talkId: idIn(talks, talkKey),
      roomIds: roomKeys.flatMap((key) => idIn(rooms, key) ?? []),
      hostIds: [],
    });
    const apply = async (placements: readonly Placement[]) =>
      (await this.agenda.applyPlacements(viewer, event.id, placements)).sessions;
    return this.things.bring(event.id, ThingKind.SESSION, wanted, {
      present: () => Promise.resolve(draft),
      adopt: ({ talkKey }) => (talkKey === null ? undefined : ofTalk.get(idIn(talks, talkKey))),
      addAll: (details) => apply(details.map(placementOf)),
      updateAll: (changes) =>
        apply(changes.map(({ id, details }) => ({ ...placementOf(details), sessionId: id }))),
    });
  }

  private async doubtsOfGone(talkIds: readonly string[]): Promise<Doubt[]> {
    const talks = await this.talks.list(talkIds);
    return talks.map(({ title }) =>
      doubtful(
        DoubtKind.NO_LONGER_IN_FILE,
        `“${shortened(title, 100)}” came from an earlier file but is not in this one. It stays until you remove it.`,
      ),
    );
  }
}
