import { newId } from '../../src/kernel/id.js';
import { TalkLevel } from '../../src/kernel/talk-level.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { SUBMIT, offer, offering, UPDATE } from './call-scene.js';

const fields = `callForProposals {
    proposalLimit languages levels sessionFormats { name } tracks { name }
    limits { closesAt sessionFormat { name } track { name } } isOpen
  }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }`;
const OPEN = `mutation ($input: OpenCallForProposalsInput!) { answer: openCallForProposals(input: $input) { ${fields} } }`;
const CHANGE = `mutation ($input: UpdateCallForProposalsInput!) { answer: updateCallForProposals(input: $input) { ${fields} } }`;

const HOUR = 3_600_000;

describe('the terms of a call for proposals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const at = (time: number) => new Date(app.clock.now().getTime() + time);
  const stored = async () => ({
    calls: await app.sql('SELECT * FROM calls_for_proposals ORDER BY id'),
    parts: await app.sql('SELECT * FROM call_parts ORDER BY id'),
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT id FROM speakers ORDER BY id'),
  });
  const scene = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const eventId = event.id;
    const talk = await app.given.sessionFormat({ eventId, name: 'Talk' });
    const workshop = await app.given.sessionFormat({ eventId, name: 'Workshop' });
    const web = await app.given.track({ eventId, name: 'Web' });
    const data = await app.given.track({ eventId, name: 'Data' });
    const parts = { talk, workshop, web, data };
    return {
      event,
      eventId,
      organizer: await app.as(user),
      ...parts,
      submitter: await app.as(await app.given.user()),
    };
  };

  it('are said by an organizer, read by everybody, and replaced list by list', async () => {
    const { eventId, organizer, talk, workshop, web } = await scene();
    const closesAt = at(2 * HOUR).toISOString();
    const terms = {
      sessionFormats: [{ id: talk.id }, { id: workshop.id, closesAt }],
      tracks: [{ id: web.id }],
      languages: ['EN', 'de'],
      levels: ['BEGINNER'],
      proposalLimit: 3,
    };
    const time = { opensAt: at(-HOUR).toISOString(), closesAt: at(HOUR).toISOString() };
    const { data } = await organizer.mutate(OPEN, { eventId, ...time, ...terms });
    const call = {
      proposalLimit: 3,
      languages: ['en', 'de'],
      levels: ['BEGINNER'],
      sessionFormats: [{ name: 'Talk' }, { name: 'Workshop' }],
      tracks: [{ name: 'Web' }],
      limits: [
        { closesAt: null, sessionFormat: { name: 'Talk' }, track: null },
        { closesAt, sessionFormat: { name: 'Workshop' }, track: null },
        { closesAt: null, sessionFormat: null, track: { name: 'Web' } },
      ],
      isOpen: true,
    };
    expect(data.answer).toEqual({ callForProposals: call, userErrors: [] });
    const changes = { tracks: [], levels: [], proposalLimit: null };
    const changed = await organizer.mutate(CHANGE, { eventId, changes });
    expect(changed.data.answer.callForProposals).toEqual({
      ...call,
      levels: [],
      proposalLimit: null,
      tracks: [{ name: 'Web' }, { name: 'Data' }],
      limits: call.limits.slice(0, 2),
    });
  });

  it('are refused where they make no sense or are of another event, and nothing changes', async () => {
    const { eventId, organizer, talk } = await scene();
    const other = await scene();
    await app.given.callForProposals({ eventId });
    const before = await stored();
    const faults = async (changes: object) => {
      const { data } = await organizer.mutate(CHANGE, { eventId, changes });
      return data.answer.userErrors.map(({ path }: { path: string[] }) => path.join('.'));
    };
    const early = { id: talk.id, closesAt: at(-HOUR).toISOString() };
    expect(await faults({ sessionFormats: [early] })).toEqual(['changes.sessionFormats.0.closesAt']);
    expect(await faults({ sessionFormats: [{ id: talk.id }, { id: talk.id }] })).toEqual([
      'changes.sessionFormats',
    ]);
    const cleared = await faults({ sessionFormats: null, tracks: null, languages: null, levels: null });
    expect([...new Set(cleared)]).toEqual(
      ['sessionFormats', 'tracks', 'languages', 'levels'].map((field) => `changes.${field}`),
    );
    expect(await faults({ proposalLimit: 0 })).toEqual(['changes.proposalLimit']);
    for (const [changes, what] of [
      [{ tracks: [{ id: other.web.id }] }, 'track'],
      [{ sessionFormats: [{ id: newId() }] }, 'session format'],
    ] as const) {
      const { errors } = await organizer.mutate(CHANGE, { eventId, changes });
      expect(errors).toMatchObject([{ message: `There is no such ${what}.` }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('refuse what is not offered, name what is, and change nothing', async () => {
    const { eventId, submitter, talk, workshop, web, data } = await scene();
    const closed = { id: workshop.id, closesAt: app.clock.now() };
    await app.given.callForProposals({
      eventId,
      sessionFormats: [{ id: talk.id, closesAt: null }, closed],
      tracks: [{ id: web.id, closesAt: null }],
      languages: ['en'],
      levels: [TalkLevel.BEGINNER, TalkLevel.ADVANCED],
    });
    const before = await stored();
    const wanted = { sessionFormatId: workshop.id, trackId: data.id, language: 'de' };
    const refused = await submitter.mutate(SUBMIT, { eventId, ...offering, ...wanted });
    expect(refused.data.answer).toEqual({
      proposal: null,
      userErrors: [
        ['sessionFormatId', 'Talk'],
        ['trackId', 'Web'],
        ['language', 'en'],
        ['level', 'BEGINNER, ADVANCED'],
      ].map(([field, names]) => ({
        __typename: 'InvalidInput',
        message: `The call takes one of these: ${names ?? ''}.`,
        path: [field],
      })),
    });
    expect(await stored()).toEqual(before);
    const good = { sessionFormatId: talk.id, trackId: web.id, language: 'en-GB', level: 'ADVANCED' };
    const taken = await submitter.mutate(SUBMIT, { eventId, ...offering, ...good });
    expect(taken.data.answer.userErrors).toEqual([]);
  });

  it('let a change keep what is not offered any more, and refuse another such thing', async () => {
    const { eventId, talk, workshop, web, data } = await scene();
    await app.given.callForProposals({
      eventId,
      tracks: [{ id: web.id, closesAt: null }],
      languages: ['en'],
    });
    const proposal = await app.given.proposal({ eventId, trackId: data.id, sessionFormatId: talk.id });
    const submitter = await app.as({ id: proposal.userId ?? '' });
    const kept = { title: 'Better', trackId: data.id, language: null, sessionFormatId: workshop.id };
    const answer = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes: kept });
    expect(answer.data.answer.userErrors).toEqual([]);
    const before = await stored();
    const changes = { trackId: null, language: 'de' };
    const refused = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes });
    expect(refused.data.answer.userErrors).toMatchObject([
      { path: ['changes', 'trackId'] },
      { path: ['changes', 'language'] },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('keep a call open for a format that closes later, up to that instant', async () => {
    const { eventId, submitter, talk, workshop } = await scene();
    const late = { id: workshop.id, closesAt: at(HOUR) };
    const parts = [{ id: talk.id, closesAt: null }, late];
    await app.given.callForProposals({ eventId, opensAt: at(-HOUR), closesAt: at(0), sessionFormats: parts });
    const submit = async (sessionFormatId: string) =>
      (await submitter.mutate(SUBMIT, { eventId, ...offer(), sessionFormatId })).data.answer.userErrors;
    expect(await submit(talk.id)).toMatchObject([{ path: ['sessionFormatId'] }]);
    expect(await submit(workshop.id)).toEqual([]);
    await app.sql('UPDATE call_parts SET closes_at = $2 WHERE session_format_id = $1', [workshop.id, at(0)]);
    const before = await stored();
    expect(await submit(workshop.id)).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
    expect(await stored()).toEqual(before);
  });

  it('keep parts that a call is limited to from being removed', async () => {
    const { eventId, organizer, web } = await scene();
    await app.given.callForProposals({ eventId, tracks: [{ id: web.id, closesAt: null }] });
    const REMOVE = `mutation ($input: RemoveTrackInput!) { answer: removeTrack(input: $input) { userErrors { __typename } } }`;
    const { data } = await organizer.mutate(REMOVE, { trackId: web.id });
    expect(data.answer.userErrors).toEqual([{ __typename: 'PartInUse' }]);
  });

  it('limit the proposals of a person, of whom withdrawn ones and those of others do not count', async () => {
    const { eventId, submitter } = await scene();
    await app.given.callForProposals({ eventId, proposalLimit: 2 });
    await app.given.proposal({ eventId });
    const submit = async () => (await submitter.mutate(SUBMIT, { eventId, ...offer() })).data.answer;
    const first = await submit();
    await submit();
    const before = await stored();
    expect(await submit()).toEqual({
      proposal: null,
      userErrors: [
        {
          __typename: 'ProposalLimitReached',
          message: 'The call takes 2 proposals of each person.',
          limit: 2,
        },
      ],
    });
    expect(await stored()).toEqual(before);
    await app.sql(`UPDATE proposals SET submission = 'WITHDRAWN' WHERE id = $1`, [first.proposal.id]);
    expect((await submit()).userErrors).toEqual([]);
  });

  it('let no more than the limit in, of twenty at once', async () => {
    const { eventId, submitter } = await scene();
    await app.given.callForProposals({ eventId, proposalLimit: 3 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submitter.insist(SUBMIT, { eventId, ...offer() })),
    );
    const refused = answers.flatMap(({ data }) => data.answer.userErrors);
    expect(refused).toHaveLength(17);
    expect(new Set(refused.map(({ __typename }) => __typename))).toEqual(new Set(['ProposalLimitReached']));
    expect(await app.sql('SELECT id FROM proposals WHERE event_id = $1', [eventId])).toHaveLength(3);
  });

  it('cost as many statements for three limits as for one', async () => {
    const { event, eventId, talk, workshop, web } = await scene();
    const call = await app.given.callForProposals({
      eventId,
      sessionFormats: [{ id: talk.id, closesAt: null }],
    });
    const READ = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
      callForProposals { sessionFormats { name } tracks { name } limits { sessionFormat { name } track { name } } } } }`;
    const [organization] = await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      event.organizationId,
    ]);
    const address = { organization: organization?.slug, slug: event.slug };
    const cost = async () => (await statementsOf(app, () => app.anyone().request(READ, address))).length;
    await app.sql(
      'INSERT INTO call_parts (id, event_id, call_id, track_id) VALUES (gen_random_uuid(), $1, $2, $3)',
      [eventId, call.id, web.id],
    );
    const few = await cost();
    await app.sql(
      'INSERT INTO call_parts (id, event_id, call_id, session_format_id) VALUES (gen_random_uuid(), $1, $2, $3)',
      [eventId, call.id, workshop.id],
    );
    expect(await cost()).toBe(few);
  });
});
