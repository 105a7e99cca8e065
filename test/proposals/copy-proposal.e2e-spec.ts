import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Submission } from '../../src/proposals/domain/proposal-state.js';
import { startApp, type TestApp } from '../support/app.js';

const COPY = `mutation ($input: CopyProposalInput!) {
  answer: copyProposal(input: $input) {
    proposal {
      id title abstract language status event { slug } track { id } sessionFormat { id } speakers { id }
      copiedFrom { id status }
    }
    userErrors { __typename ... on InvalidInput { path } }
  }
}`;
const ORIGIN = 'query ($id: ID!) { proposal(id: $id) { title copiedFrom { id } } }';
const DISCARD = `mutation ($input: DiscardDraftInput!) {
  answer: discardDraft(input: $input) { proposal { id } userErrors { __typename } }
}`;

describe('copyProposal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = () => app.sql('SELECT * FROM proposals ORDER BY id');
  const calledEvent = async (status = EventStatus.PUBLISHED) => {
    const event = await app.given.event({ status });
    await app.given.callForProposals({ eventId: event.id });
    return event;
  };
  const scene = async (submission = Submission.SUBMITTED) => {
    const { id: eventId } = await app.given.event();
    const track = await app.given.track({ eventId });
    const source = await app.given.proposal({ eventId, submission, language: 'en', trackId: track.id });
    return { source, client: await app.as({ id: source.userId ?? '' }), event: await calledEvent() };
  };

  it('begins a draft for an event of anybody, which remembers where it comes from', async () => {
    const { source, client, event } = await scene();
    const { data } = await client.mutate(COPY, { proposalId: source.id, eventId: event.id });
    const { title, abstract, language } = source;
    expect(data.answer).toEqual({
      proposal: {
        id: expect.any(String),
        ...{ title, abstract, language, status: 'DRAFT', event: { slug: event.slug } },
        ...{ track: null, sessionFormat: null, speakers: [] },
        copiedFrom: { id: source.id, status: 'SUBMITTED' },
      },
      userErrors: [],
    });
  });

  it('tells nobody else where the proposal comes from, and forgets what is gone', async () => {
    const { source, client, event } = await scene(Submission.DRAFT);
    const { data } = await client.mutate(COPY, { proposalId: source.id, eventId: event.id });
    const { id } = data.answer.proposal;
    const { user } = await app.given.member(undefined, { organizationId: event.organizationId });
    await app.sql(`UPDATE proposals SET submission = 'SUBMITTED', submitted_at = now() WHERE id = $1`, [id]);
    const committee = await app.as(user);
    expect((await committee.request(ORIGIN, { id })).data.proposal).toEqual({
      title: source.title,
      copiedFrom: null,
    });
    await client.mutate(DISCARD, { proposalId: source.id });
    expect((await client.request(ORIGIN, { id })).data.proposal).toMatchObject({ copiedFrom: null });
  });

  it('refuses the same event, one that calls for nothing and one too many, and changes nothing', async () => {
    const { source, client, event } = await scene();
    const silent = await app.given.event();
    const userId = source.userId;
    for (let n = 0; n < 20; n++)
      await app.given.proposal({ eventId: event.id, userId, submission: Submission.DRAFT });
    const before = await stored();
    for (const [eventId, refusal] of [
      [source.eventId, { __typename: 'InvalidInput', path: ['eventId'] }],
      [silent.id, { __typename: 'CallForProposalsClosed' }],
      [event.id, { __typename: 'DraftLimitReached' }],
    ] as const) {
      const { data } = await client.mutate(COPY, { proposalId: source.id, eventId });
      expect(data.answer).toMatchObject({ proposal: null, userErrors: [refusal] });
    }
    expect(await stored()).toEqual(before);
  });

  it('knows no proposal of somebody else and no hidden event, and changes nothing', async () => {
    const { source, client, event } = await scene();
    const stranger = await app.as(await app.given.user());
    const hidden = await calledEvent(EventStatus.DRAFT);
    const before = await stored();
    const foreign = await stranger.mutate(COPY, { proposalId: source.id, eventId: event.id });
    expect(foreign.errors).toMatchObject([{ message: 'There is no such proposal.' }]);
    for (const eventId of [hidden.id, newId()])
      expect((await client.mutate(COPY, { proposalId: source.id, eventId })).errors).toMatchObject([
        { message: 'There is no such event.' },
      ]);
    expect(await stored()).toEqual(before);
  });
});
