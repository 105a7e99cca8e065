import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { offering, SUBMIT, UPDATE } from './call-scene.js';

const answer = `callForProposals { closesAt isOpen event { slug } series { slug } tracks { name } }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }`;
const OPEN = `mutation ($input: OpenCallForProposalsInput!) { answer: openCallForProposals(input: $input) { ${answer} } }`;
const CHANGE = `mutation ($input: UpdateCallForProposalsInput!) { answer: updateCallForProposals(input: $input) { ${answer} } }`;
const PROPOSAL = `query ($id: ID!) { proposal(id: $id) {
  title event { title } series { title } viewerActions speakers { event { title } }
} }`;
const SERIES = `query ($organization: String!, $slug: String!) {
  series(organization: $organization, slug: $slug) { callForProposals { isOpen closesAt } }
}`;
const EVENT = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { callForProposals { introduction } }
}`;
const DAY = 86_400_000;

describe('the call of a series', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const at = (time: number) => new Date(app.clock.now().getTime() + time);
  const stored = async () => ({
    calls: await app.sql('SELECT * FROM calls_for_proposals ORDER BY id'),
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT id FROM speakers ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId });
    const series = await app.given.series({ organizationId });
    const date = (days: number, fields: object = {}) =>
      app.given.event({
        organizationId,
        seriesId: series.id,
        startsAt: at(days * DAY),
        endsAt: at(days * DAY + 3_600_000),
        ...fields,
      });
    const submitter = await app.as(await app.given.user());
    const submit = async (fields: object = {}) =>
      (await submitter.mutate(SUBMIT, { seriesId: series.id, ...offering, ...fields })).data.answer;
    const eventOf = async (id: string) =>
      (await app.sql<{ event: string }>('SELECT event_id AS event FROM proposals WHERE id = $1', [id]))[0]
        ?.event;
    return { organization, organizer: await app.as(user), series, date, submitter, submit, eventOf };
  };

  it('is opened without an end by an organizer and seen by everybody', async () => {
    const { organization, organizer, series, date } = await scene();
    const next = await date(7);
    await app.given.track({ eventId: next.id, name: 'Web' });
    const { data } = await organizer.mutate(OPEN, { seriesId: series.id, opensAt: at(-DAY).toISOString() });
    expect(data.answer).toEqual({
      callForProposals: {
        closesAt: null,
        isOpen: true,
        event: null,
        series: { slug: series.slug },
        tracks: [{ name: 'Web' }],
      },
      userErrors: [],
    });
    const read = await app.anyone().request(SERIES, { organization: organization.slug, slug: series.slug });
    expect(read.data.series).toEqual({ callForProposals: { isOpen: true, closesAt: null } });
    const closesAt = at(0).toISOString();
    const closed = await organizer.mutate(CHANGE, { seriesId: series.id, changes: { closesAt } });
    expect(closed.data.answer.callForProposals).toMatchObject({ closesAt, isOpen: false });
    const audit = await app.sql('SELECT action FROM audit_entries WHERE organization_id = $1 ORDER BY id', [
      organization.id,
    ]);
    expect(audit).toEqual([
      { action: 'call-for-proposals.opened' },
      { action: 'call-for-proposals.updated' },
    ]);
  });

  it('is refused where it makes no sense, and nothing changes', async () => {
    const { organizer, series, date } = await scene();
    const event = await date(7);
    const track = await app.given.track({ eventId: event.id });
    const before = await stored();
    const opensAt = at(0).toISOString();
    const tries: [object, string[]][] = [
      [{}, ['eventId']],
      [{ eventId: event.id, seriesId: series.id }, ['eventId']],
      [{ eventId: event.id }, ['closesAt']],
      [{ seriesId: series.id, tracks: [{ id: track.id }] }, ['tracks']],
    ];
    for (const [input, path] of tries) {
      const { data } = await organizer.mutate(OPEN, { opensAt, ...input });
      expect(data.answer.userErrors).toMatchObject([{ __typename: 'InvalidInput', path }]);
    }
    expect(await stored()).toEqual(before);
    await app.given.callForProposals({ seriesId: series.id });
    const again = await organizer.mutate(OPEN, { seriesId: series.id, opensAt });
    expect(again.data.answer.userErrors).toMatchObject([{ __typename: 'CallForProposalsExists' }]);
  });

  it('is denied to strangers, for a series that they have nothing to do with', async () => {
    const { series } = await scene();
    const { organizer } = await scene();
    const before = await stored();
    const input = { seriesId: series.id, opensAt: at(0).toISOString() };
    for (const seriesId of [series.id, newId()]) {
      const { errors } = await organizer.mutate(OPEN, { ...input, seriesId });
      expect(errors).toMatchObject([{ message: 'There is no such series.' }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('puts a proposal into the earliest date to come, a draft or not', async () => {
    const { series, date, submit, eventOf } = await scene();
    await app.given.callForProposals({ seriesId: series.id, closesAt: null });
    await date(-7);
    await date(3, { status: EventStatus.CANCELLED });
    const next = await date(7, { status: EventStatus.DRAFT });
    await date(14);
    const { proposal, userErrors } = await submit();
    expect(userErrors).toEqual([]);
    expect(await eventOf(proposal.id)).toBe(next.id);
  });

  it('puts it into the latest date where none is planned, and refuses where there never was one', async () => {
    const { series, date, submit, eventOf } = await scene();
    await app.given.callForProposals({ seriesId: series.id, closesAt: null });
    const before = await stored();
    expect((await submit()).userErrors).toMatchObject([
      { message: 'This series has no date yet.', path: ['seriesId'] },
    ]);
    expect(await stored()).toEqual(before);
    await date(-14);
    const latest = await date(-7);
    expect(await eventOf((await submit()).proposal.id)).toBe(latest.id);
  });

  it('tells the submitter nothing of a draft, who can change the proposal all the same', async () => {
    const { series, date, submitter, submit, organizer } = await scene();
    await app.given.callForProposals({ seriesId: series.id, closesAt: null });
    const draft = await date(7, { status: EventStatus.DRAFT, title: 'Secret' });
    const { proposal } = await submit();
    const read = async (client = submitter) =>
      (await client.request(PROPOSAL, { id: proposal.id })).data.proposal;
    expect(await read()).toEqual({
      title: offering.title,
      event: null,
      series: { title: series.title },
      viewerActions: ['UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS'],
      speakers: [{ event: null }],
    });
    expect((await read(organizer)).event).toEqual({ title: 'Secret' });
    const changed = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes: { title: 'Better' } });
    expect(changed.data.answer).toMatchObject({ proposal: { title: 'Better' }, userErrors: [] });
    await app.sql(`UPDATE events SET status = 'PUBLISHED' WHERE id = $1`, [draft.id]);
    expect(await read()).toMatchObject({
      event: { title: 'Secret' },
      speakers: [{ event: { title: 'Secret' } }],
    });
  });

  it('holds for each of its dates that has no call of its own', async () => {
    const { organization, series, date, submitter } = await scene();
    await app.given.callForProposals({ seriesId: series.id, closesAt: null, introduction: 'Of the series' });
    const [usual, own] = [await date(7), await date(14)];
    await app.given.callForProposals({
      eventId: own.id,
      introduction: 'Its own',
      closesAt: at(0),
      opensAt: at(-1),
    });
    const introductionOf = async ({ slug }: { slug: string }) =>
      (await app.anyone().request(EVENT, { organization: organization.slug, slug })).data.event
        .callForProposals;
    expect(await introductionOf(usual)).toEqual({ introduction: 'Of the series' });
    expect(await introductionOf(own)).toEqual({ introduction: 'Its own' });
    const submit = async (eventId: string) =>
      (await submitter.mutate(SUBMIT, { eventId, ...offering })).data.answer.userErrors;
    expect(await submit(usual.id)).toEqual([]);
    expect(await submit(own.id)).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
  });

  it('takes a proposal for one of the two, an event or a series that there is', async () => {
    const { series, date, submitter } = await scene();
    const { id: eventId } = await date(7);
    const before = await stored();
    for (const named of [{}, { eventId, seriesId: series.id }]) {
      const { data } = await submitter.mutate(SUBMIT, { ...named, ...offering });
      expect(data.answer.userErrors).toMatchObject([{ path: ['eventId'] }]);
    }
    const { errors } = await submitter.mutate(SUBMIT, { seriesId: newId(), ...offering });
    expect(errors).toMatchObject([{ message: 'There is no such series.' }]);
    const closed = await submitter.mutate(SUBMIT, { seriesId: series.id, ...offering });
    expect(closed.data.answer.userErrors).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
    expect(await stored()).toEqual(before);
  });
});
