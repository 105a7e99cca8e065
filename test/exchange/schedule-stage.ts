import { AgendaService, type Placement, PublishingService, SessionKind } from '../../src/agenda/index.js';
import type { Event } from '../../src/events/data/event.entity.js';
import { Role } from '../../src/organizations/index.js';
import { RecordingConsent } from '../../src/speakers/index.js';
import { arranged, at, pause, viewerFor } from '../agenda/placements.js';
import type { TestApp } from '../support/app.js';

/** An event whose agenda can be published, and where its files are. */
export async function stageIn(app: TestApp, fields: Partial<Event> = {}) {
  const organization = await app.given.organization();
  const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
  const event = await app.given.event({ organizationId: organization.id, ...fields });
  const folder = `/schedules/${organization.slug}/${event.slug}`;
  const agenda = app.nest.get(AgendaService);
  const viewer = viewerFor(user.id);
  return {
    organization,
    user,
    event,
    folder,
    get: (name: string, init: RequestInit = {}) => app.anyone().fetch(`${folder}/${name}`, init),
    read: async (name: string) => (await app.anyone().fetch(`${folder}/${name}`)).text(),
    publish: async (placements: readonly Placement[]) => {
      const { sessions } = await agenda.applyPlacements(viewer, event.id, placements);
      await app.nest
        .get(PublishingService)
        .publish(viewer, event.id, { note: '', acceptBecause: 'So be it.' });
      return sessions;
    },
  };
}

/** A talk with a speaker and a host, lunch in all rooms, an opening in two rooms and a walk in none. */
export async function publishedIn(app: TestApp, name = 'Ada') {
  const stage = await stageIn(app, { title: `${name} Conf` });
  const eventId = stage.event.id;
  const attic = await app.given.room({ eventId, name: `${name} Attic` });
  const cellar = await app.given.room({ eventId, name: `${name} Cellar` });
  const track = await app.given.track({ eventId, name: `${name} Track`, color: '#00ff00' });
  const format = await app.given.sessionFormat({ eventId, name: 'Long Talk' });
  const recording = { recordingConsent: RecordingConsent.REFUSED, recordingConsentAt: app.clock.now() };
  const ada = await app.given.speaker({ eventId, name, ...recording });
  const grace = await app.given.speaker({ eventId, name: `${name} too` });
  const talk = await app.given.talk({
    eventId,
    title: `${name} speaks`,
    abstract: `**${name}**`,
    language: 'en',
    trackId: track.id,
    sessionFormatId: format.id,
    speakerIds: [ada.id],
  });
  const [, lunch, opening, walk] = await stage.publish([
    arranged(talk.id, { roomIds: [cellar.id], hostIds: [grace.id, ada.id] }),
    pause({ title: 'Lunch', isInAllRooms: true, startsAt: at(60), endsAt: at(90) }),
    pause({
      kind: SessionKind.CEREMONY,
      title: 'Opening',
      roomIds: [attic.id, cellar.id],
      startsAt: at(90),
      endsAt: at(100),
    }),
    pause({ title: 'Walk', startsAt: at(16 * 60), endsAt: at(18 * 60) }),
  ]);
  return { ...stage, attic, cellar, track, talk, ada, grace, lunch, opening, walk };
}
