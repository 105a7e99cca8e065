import { SessionKind } from '../../src/agenda/index.js';
import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { RecordingConsent } from '../../src/speakers/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const MOVE = `mutation ($input: MoveTalkInput!) {
  answer: moveTalk(input: $input) {
    talk {
      id slug isVisible isFeatured event { slug } track { name } sessionFormat { name } speakers { name hasAccount }
      resources { label } moves { from { slug } movedBy { name } } earlierEvents { slug }
    }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }
  }
}`;
const AT = `query ($organization: String!, $event: String!, $slug: String!) {
  event(organization: $organization, slug: $event) {
    talk(slug: $slug) { id slug event { slug } moves { movedAt } earlierEvents { slug } }
  }
}`;
const PUBLISH = `mutation ($input: PublishAgendaInput!) { answer: publishAgenda(input: $input) { userErrors { __typename } } }`;
const REMOVE = `mutation ($input: RemoveSessionInput!) { answer: removeSession(input: $input) { userErrors { __typename } } }`;
const AGENDA = `query ($organization: String!, $event: String!) {
  event(organization: $organization, slug: $event) { agenda { sessions { title talk { id } } } }
}`;

describe('a talk that moves to another event', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    talks: await app.sql('SELECT * FROM talks ORDER BY id'),
    given: await app.sql('SELECT * FROM talk_speakers ORDER BY talk_id, position'),
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    former: await app.sql('SELECT * FROM former_talk_slugs ORDER BY event_id, slug'),
    moves: await app.sql('SELECT * FROM talk_moves ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const [march, april] = [
      await app.given.event({ organizationId }),
      await app.given.event({ organizationId }),
    ];
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId });
    const client = await app.as(user);
    const move = async (talkId: string, eventId = april.id) =>
      (await client.mutate(MOVE, { talkId, eventId })).data.answer;
    const at = async (event: { slug: string }, slug: string, who = app.anyone()) =>
      (await who.request(AT, { organization: organization.slug, event: event.slug, slug })).data.event.talk;
    const onDraft = (talkId: string) =>
      app.given.session({ eventId: march.id, kind: SessionKind.TALK, talkId, title: null });
    return { organization, organizationId, march, april, user, client, move, at, onDraft };
  };

  it('stays the same one, with what belongs to it and what is alike there', async () => {
    const { march, april, user, move } = await scene();
    const account = await app.given.user();
    const ada = await app.given.speaker({ eventId: march.id, userId: account.id, name: 'Ada' });
    const bob = await app.given.speaker({ eventId: march.id, email: 'bob@example.org', name: 'Bob' });
    await app.given.speaker({ eventId: april.id, email: 'bob@example.org', name: 'Robert' });
    const track = await app.given.track({ eventId: march.id, name: 'Web' });
    await app.given.track({ eventId: april.id, name: 'Web' });
    const format = await app.given.sessionFormat({ eventId: march.id, name: 'Only in March' });
    const talk = await app.given.talk({
      eventId: march.id,
      trackId: track.id,
      sessionFormatId: format.id,
      isFeatured: true,
      speakerIds: [bob.id, ada.id],
    });
    await app.given.talkResource({ talkId: talk.id, label: 'Slides' });
    expect(await move(talk.id)).toEqual({
      talk: {
        id: talk.id,
        slug: talk.slug,
        isVisible: true,
        isFeatured: false,
        event: { slug: april.slug },
        track: { name: 'Web' },
        sessionFormat: null,
        speakers: [
          { name: 'Robert', hasAccount: false },
          { name: 'Ada', hasAccount: true },
        ],
        resources: [{ label: 'Slides' }],
        moves: [{ from: { slug: march.slug }, movedBy: { name: user.name } }],
        earlierEvents: [{ slug: march.slug }],
      },
      userErrors: [],
    });
    const audit = await app.sql('SELECT action, event_id FROM audit_entries WHERE subject_id = $1', [
      talk.id,
    ]);
    expect(new Set(audit.map(({ event_id }) => event_id))).toEqual(new Set([march.id, april.id]));
    expect(await app.sql('SELECT id FROM speakers WHERE event_id = $1', [march.id])).toHaveLength(2);
  });

  it('is found at its old addresses, by calendars too', async () => {
    const { organization, march, april, client, move, at } = await scene();
    await app.given.talk({ eventId: april.id, slug: 'same' });
    const talk = await app.given.talk({ eventId: march.id, slug: 'same' });
    expect((await move(talk.id)).talk.slug).toBe('same-2');
    const there = { id: talk.id, slug: 'same-2', event: { slug: april.slug } };
    expect(await at(march, 'same')).toMatchObject(there);
    expect(await at(april, 'same-2')).toMatchObject(there);
    await app.given.session({ eventId: april.id, kind: SessionKind.TALK, talkId: talk.id, title: null });
    await client.mutate(PUBLISH, { eventId: april.id, note: '' });
    const calendar = await app.anyone().fetch(`/calendar/${organization.slug}/${march.slug}/talks/same.ics`);
    expect(await calendar.text()).toContain(`UID:talk-${talk.id}@conductor`);
  });

  it('comes back to an address that it had', async () => {
    const { march, april, move, at } = await scene();
    await app.given.talk({ eventId: april.id, slug: 'same' });
    const talk = await app.given.talk({ eventId: march.id, slug: 'same' });
    await move(talk.id);
    await move(talk.id, march.id);
    expect(await at(april, 'same-2')).toMatchObject({ id: talk.id, event: { slug: march.slug } });
    expect(await at(march, 'same')).toMatchObject({ id: talk.id, slug: 'same-2' });
    expect((await move(talk.id)).talk).toMatchObject({ slug: 'same-2', moves: { length: 3 } });
  });

  it('tells its moves to members, and others where they could have seen it', async () => {
    const { organizationId, march, april, client, move, at } = await scene();
    const draft = await app.given.event({ organizationId, status: EventStatus.DRAFT });
    const talk = await app.given.talk({ eventId: march.id });
    await move(talk.id, draft.id);
    expect(await at(march, talk.slug)).toBeNull();
    expect(await at(march, talk.slug, client)).toMatchObject({ event: { slug: draft.slug } });
    await move(talk.id, april.id);
    expect(await at(march, talk.slug)).toMatchObject({
      event: { slug: april.slug },
      moves: null,
      earlierEvents: [{ slug: march.slug }],
    });
    expect(await at(april, talk.slug, client)).toMatchObject({
      moves: { length: 2 },
      earlierEvents: [{ slug: draft.slug }, { slug: march.slug }],
    });
    const hidden = await app.given.talk({ eventId: march.id, isVisible: false });
    await move(hidden.id);
    await app.sql('UPDATE talks SET is_visible = TRUE WHERE id = $1', [hidden.id]);
    expect(await at(april, hidden.slug)).toMatchObject({ earlierEvents: [] });
  });

  it('takes a refusal to be recorded along, and asks for a consent anew', async () => {
    const { march, april, move } = await scene();
    const said = (name: string, recordingConsent: RecordingConsent) =>
      app.given.speaker({
        eventId: march.id,
        name,
        recordingConsent,
        recordingConsentAt: app.clock.now(),
      });
    const speakers = [
      await said('No', RecordingConsent.REFUSED),
      await said('Yes', RecordingConsent.GRANTED),
    ];
    const { id } = await app.given.talk({ eventId: march.id, speakerIds: speakers.map((each) => each.id) });
    await move(id);
    const there = await app.sql(
      'SELECT name, recording_consent FROM speakers WHERE event_id = $1 ORDER BY name',
      [april.id],
    );
    expect(there).toEqual([
      { name: 'No', recording_consent: 'REFUSED' },
      { name: 'Yes', recording_consent: null },
    ]);
  });

  it('is not taken off an agenda, draft or published, and nothing is changed', async () => {
    const { organization, organizationId, march, client, move, onDraft } = await scene();
    const talk = await app.given.talk({ eventId: march.id });
    const session = await onDraft(talk.id);
    const refused = async () => {
      const before = await stored();
      expect(await move(talk.id)).toEqual({
        talk: null,
        userErrors: [{ __typename: 'TalkOnAgenda', message: expect.any(String) }],
      });
      expect(await stored()).toEqual(before);
    };
    await refused();
    await client.mutate(PUBLISH, { eventId: march.id, note: '' });
    await client.mutate(REMOVE, { sessionId: session.id });
    await refused();
    await client.mutate(PUBLISH, { eventId: march.id, note: '' });
    const draft = await app.given.event({ organizationId, status: EventStatus.DRAFT });
    expect((await move(talk.id, draft.id)).userErrors).toEqual([]);
    const address = { organization: organization.slug, event: march.slug };
    const { data } = await app.anyone().request(AGENDA, address);
    for (const each of data.event.agenda.sessions as { talk: unknown }[]) expect(each.talk).toBeNull();
  });

  it('goes nowhere else, and nothing is changed', async () => {
    const { organization, march, april, client, move } = await scene();
    const other = await scene();
    const both = await scene();
    await app.given.member(Role.ORGANIZER, { organizationId: both.organizationId, user: other.user });
    const talk = await app.given.talk({ eventId: march.id });
    const theirs = await app.given.talk({ eventId: both.march.id });
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: organization.id });
    const before = await stored();
    for (const answer of [await move(talk.id, march.id), await other.move(theirs.id, other.march.id)])
      expect(answer).toMatchObject({ talk: null, userErrors: [{ path: ['eventId'] }] });
    const cases = [
      [client, talk.id, other.march.id, 'NOT_FOUND', 'event'],
      [client, talk.id, newId(), 'NOT_FOUND', 'event'],
      [client, newId(), april.id, 'NOT_FOUND', 'talk'],
      [both.client, talk.id, april.id, 'NOT_FOUND', 'talk'],
      [app.anyone(), talk.id, april.id, 'UNAUTHENTICATED', 'Sign in'],
      [await app.as(reviewer.user), talk.id, april.id, 'FORBIDDEN', 'may not'],
    ] as const;
    for (const [who, talkId, eventId, code, what] of cases) {
      const { data, errors } = await who.mutate(MOVE, { talkId, eventId });
      expect(data).toEqual({ answer: null });
      expect(errors).toMatchObject([{ message: expect.stringContaining(what), extensions: { code } }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('goes to one of two events that want it at once', async () => {
    const { organizationId, march, april, move } = await scene();
    const may = await app.given.event({ organizationId });
    const talk = await app.given.talk({ eventId: march.id });
    const answers = await Promise.all([move(talk.id, april.id), move(talk.id, may.id)]);
    const moved = answers.filter(({ userErrors }) => userErrors.length === 0).length;
    expect(await app.sql('SELECT id FROM talk_moves WHERE talk_id = $1', [talk.id])).toHaveLength(moved);
    expect(moved).toBeGreaterThanOrEqual(1);
    for (const { userErrors } of answers.filter(({ talk: found }) => found === null))
      expect(userErrors).toMatchObject([{ path: ['talkId'] }]);
  });

  it('is published here or goes there, but not both', async () => {
    for (let round = 0; round < 4; round++) {
      const { march, client, move, onDraft } = await scene();
      const talk = await app.given.talk({ eventId: march.id });
      const session = await onDraft(talk.id);
      const [, , moved] = await Promise.all([
        client.mutate(PUBLISH, { eventId: march.id, note: '' }),
        client.mutate(REMOVE, { sessionId: session.id }),
        move(talk.id),
      ]);
      const released = await app.sql(
        `SELECT 1 FROM release_sessions WHERE talk_id = $1 AND NOT is_cancelled`,
        [talk.id],
      );
      expect(moved.userErrors.length === 0 && released.length > 0).toBe(false);
    }
  });

  it('cost as many statements for three talks as for one', async () => {
    const { organization, march, april, client, move } = await scene();
    const WIDE = `query ($organization: String!, $event: String!) { event(organization: $organization, slug: $event) {
      talks { nodes { moves { from { slug } movedBy { name } } earlierEvents { slug } } }
    } }`;
    const cost = async () =>
      (
        await statementsOf(app, () =>
          client.request(WIDE, { organization: organization.slug, event: april.slug }),
        )
      ).length;
    const plant = async () => move((await app.given.talk({ eventId: march.id })).id);
    await plant();
    const one = await cost();
    await plant();
    await plant();
    expect(await cost()).toBe(one);
  });
});
