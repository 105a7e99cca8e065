import { SessionKind } from '../../src/agenda/index.js';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import { startApp, type TestApp } from '../support/app.js';
import { ACCEPT, CONFIRM, DecisionScene, PUBLISH, REJECT, RESET, WITHDRAW } from './decision-scene.js';
import { heardOf, ListeningModule } from './heard-facts.js';
import type { StateName } from './states.js';

const input = (name: string, type: string) =>
  `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { proposal { id } userErrors { __typename } } }`;
const DRAFT = input('draftProposal', 'DraftProposal');
const SUBMIT = input('submitDraft', 'SubmitDraft');
const DISCARD = input('discardDraft', 'DiscardDraft');
const INVITE = input('inviteCoSpeaker', 'InviteCoSpeaker');

/**
 * How pretalx behaves (SUB-01 to SUB-17 of its submission tests), and we. A test's name says "same" or "different".
 */
describe('the states of a proposal, beside those of pretalx', () => {
  let app: TestApp;
  let scene: DecisionScene;
  beforeAll(async () => {
    app = await startApp({}, [ListeningModule]);
    scene = new DecisionScene(app);
  });
  beforeEach(() => app.nest.get(KeptMails).clear());
  afterAll(() => app.close());

  const mailsAfter = async (work: () => Promise<unknown>): Promise<number> => {
    await work();
    await app.settle();
    return app.mails().length;
  };

  const traces = (proposalId: string) =>
    app.sql(
      `SELECT (SELECT count(*)::int FROM audit_entries WHERE subject_id = $1) AS audited,
              (SELECT count(*)::int FROM co_speaker_invitations WHERE proposal_id = $1) AS invitations,
              (SELECT count(*)::int FROM co_speaker_invitations WHERE proposal_id = $1 AND expires_at IS NULL) AS parked`,
      [proposalId],
    );
  /** A draft with an invited co-speaker. */
  const draft = async () => {
    const { event, submitter } = await scene.set();
    await app.given.callForProposals({ eventId: event.id });
    const begun = await submitter.mutate(DRAFT, {
      eventId: event.id,
      title: 'Two of us',
      abstract: 'Together.',
    });
    const proposalId = begun.data.answer.proposal.id as string;
    await submitter.mutate(INVITE, { proposalId, name: 'Grace', email: `${proposalId}@example.org` });
    return { proposalId, submitter };
  };

  it('SUB-01 same: a draft is not logged and tells nobody, and its invitations are parked', async () => {
    let proposalId = '';
    const mails = await mailsAfter(async () => {
      ({ proposalId } = await draft());
    });
    expect(mails).toBe(0);
    expect(heardOf(proposalId)).toEqual([]);
    expect(await traces(proposalId)).toEqual([{ audited: 0, invitations: 1, parked: 1 }]);
  });

  it('SUB-02 different: a submitted draft is told of once as a fact, not logged; its invitations are sent', async () => {
    const { proposalId, submitter } = await draft();
    expect(await mailsAfter(() => submitter.mutate(SUBMIT, { proposalId }))).toBe(1);
    expect(await mailsAfter(() => submitter.mutate(SUBMIT, { proposalId }))).toBe(1);
    expect(app.mails()[0]?.to.address).toBe(`${proposalId}@example.org`);
    expect(heardOf(proposalId)).toMatchObject([['ProposalSubmitted', { proposalId }]]);
    expect(await traces(proposalId)).toEqual([{ audited: 0, invitations: 1, parked: 0 }]);
  });

  it('SUB-02 same: the invitations of a draft that is discarded vanish with it', async () => {
    const { proposalId, submitter } = await draft();
    expect(await mailsAfter(() => submitter.mutate(DISCARD, { proposalId }))).toBe(0);
    expect(await traces(proposalId)).toEqual([{ audited: 0, invitations: 0, parked: 0 }]);
  });

  it.each<[StateName, 'accepted' | 'refused']>([
    ['undecided', 'accepted'],
    ['rejected', 'accepted'],
    ['declined', 'accepted'],
    ['lapsed', 'accepted'],
    ['on standby', 'accepted'],
    ['accepted', 'refused'],
    ['confirmed', 'refused'],
    ['withdrawn', 'refused'],
  ])(
    'SUB-03 different: accepting what is %s is %s; it makes a talk, and organizers place it',
    async (state, outcome) => {
      const { proposal, committee } = await scene.set(state);
      const { data } = await committee.mutate(ACCEPT, { proposalId: proposal.id });
      expect(data.answer.userErrors).toHaveLength(outcome === 'accepted' ? 0 : 1);
      if (outcome === 'accepted')
        expect(await scene.stateOf(proposal.id)).toMatchObject({
          deliberation: 'ACCEPTED',
          talkId: expect.any(String),
        });
    },
  );

  it('SUB-04 different: accepting sends no mail, publishing the decision sends one', async () => {
    const { event, proposal, committee } = await scene.set();
    expect(await mailsAfter(() => committee.mutate(ACCEPT, { proposalId: proposal.id }))).toBe(0);
    expect(await mailsAfter(() => committee.mutate(PUBLISH, { eventId: event.id, mails: 'SEND' }))).toBe(1);
  });

  it('SUB-05 different: a confirmed proposal is not accepted again; as there, no mail goes', async () => {
    const { event, proposal, committee } = await scene.set('confirmed');
    const mails = await mailsAfter(async () => {
      await committee.mutate(ACCEPT, { proposalId: proposal.id });
      await committee.mutate(PUBLISH, { eventId: event.id });
    });
    expect(mails).toBe(0);
    expect(await scene.stateOf(proposal.id)).toMatchObject({ confirmation: 'CONFIRMED' });
  });

  it.each<StateName>(['undecided', 'accepted', 'confirmed', 'declined', 'on standby'])(
    'SUB-06 different: what is %s is rejected and its talk goes, with a mail when that is published',
    async (state) => {
      const { event, proposal, committee } = await scene.set(state);
      expect(await mailsAfter(() => committee.mutate(REJECT, { proposalId: proposal.id }))).toBe(0);
      expect(await scene.stateOf(proposal.id)).toMatchObject({ deliberation: 'REJECTED', talkId: null });
      expect(await mailsAfter(() => committee.mutate(PUBLISH, { eventId: event.id, mails: 'SEND' }))).toBe(1);
    },
  );

  it('SUB-07 same: rejecting again sends no second mail', async () => {
    const { event, proposal, committee } = await scene.set('rejected');
    const mails = await mailsAfter(async () => {
      await committee.mutate(REJECT, { proposalId: proposal.id });
      await committee.mutate(PUBLISH, { eventId: event.id });
    });
    expect(mails).toBe(0);
  });

  it.each<[StateName, boolean]>([
    ['undecided', true],
    ['accepted', true],
    ['confirmed', true],
    ['on standby', true],
    ['rejected', false],
    ['declined', false],
  ])(
    'SUB-08 different: what is %s can be withdrawn: %s; its talk goes, its session does by hand',
    async (state, can) => {
      const { proposal, submitter } = await scene.set(state);
      const { data } = await submitter.mutate(WITHDRAW, { proposalId: proposal.id });
      expect(data.answer.userErrors).toHaveLength(can ? 0 : 1);
      expect(await scene.stateOf(proposal.id)).toMatchObject({ talkId: null });
    },
  );

  it('SUB-09 same: what is accepted is confirmed', async () => {
    const { proposal, submitter } = await scene.set('accepted');
    await submitter.mutate(CONFIRM, { proposalId: proposal.id });
    expect(await scene.stateOf(proposal.id)).toMatchObject({ confirmation: 'CONFIRMED' });
  });

  it.each([
    ['rejected', REJECT],
    ['withdrawn', WITHDRAW],
  ])('SUB-10 same: a featured talk that is %s is featured no longer, for it goes', async (_, document) => {
    const { proposal, committee, submitter } = await scene.set('confirmed');
    await app.sql('UPDATE talks SET is_featured = TRUE WHERE id = $1', [proposal.talkId]);
    await (document === REJECT ? committee : submitter).mutate(document, { proposalId: proposal.id });
    expect(await app.sql('SELECT id FROM talks WHERE id = $1', [proposal.talkId])).toEqual([]);
  });

  it('SUB-10 same: what is withdrawn while it stands on the agenda is featured no longer', async () => {
    const { event, proposal, submitter } = await scene.set('confirmed');
    await app.sql('UPDATE talks SET is_featured = TRUE WHERE id = $1', [proposal.talkId]);
    await app.given.session({
      eventId: event.id,
      kind: SessionKind.TALK,
      talkId: proposal.talkId,
      title: null,
    });
    await submitter.mutate(WITHDRAW, { proposalId: proposal.id });
    expect(await app.sql('SELECT is_featured FROM talks WHERE id = $1', [proposal.talkId])).toEqual([
      { is_featured: false },
    ]);
  });

  it('SUB-11 different: a rule vetoes where there a plugin does; the proposal stays as it was', async () => {
    const { event, proposal, committee } = await scene.set();
    const { id } = await app.given.ticketType({ eventId: event.id, capacity: 0 });
    await app.sql('INSERT INTO speaker_ticket_choices VALUES ($1, $2)', [event.id, id]);
    const before = await scene.stored();
    const { data } = await committee.mutate(ACCEPT, { proposalId: proposal.id });
    expect(data.answer).toMatchObject({ proposal: null, userErrors: [{ __typename: 'SoldOut' }] });
    expect(await scene.stored()).toEqual(before);
  });

  it('SUB-11 same: what is vetoed when it begins is not saved', async () => {
    const { event, submitter } = await scene.set();
    const before = await scene.stored();
    const { data } = await submitter.mutate(DRAFT, { eventId: event.id, title: 'On time' });
    expect(data.answer).toEqual({ proposal: null, userErrors: [{ __typename: 'CallForProposalsClosed' }] });
    expect(await scene.stored()).toEqual(before);
  });

  it('SUB-12 same: what is accepted in private looks as before to its submitter, and its talk is there', async () => {
    const { proposal, committee, submitter } = await scene.set();
    await committee.mutate(ACCEPT, { proposalId: proposal.id });
    const seen = await submitter.request('query ($id: ID!) { proposal(id: $id) { status talk { id } } }', {
      id: proposal.id,
    });
    expect(seen.data.proposal).toEqual({ status: 'SUBMITTED', talk: null });
    expect(await scene.stateOf(proposal.id)).toMatchObject({ talkId: expect.any(String) });
  });

  it.each([
    ['rejected', REJECT],
    ['reset', RESET],
  ])('SUB-13 same: when what was accepted in private is %s, its talk goes', async (_, document) => {
    const { proposal, committee } = await scene.set('accepted in private');
    await committee.mutate(document, { proposalId: proposal.id });
    expect(await scene.stateOf(proposal.id)).toMatchObject({ talkId: null });
  });

  it('SUB-14 different: what is published already is refused among chosen ones and skipped among all', async () => {
    const { event, proposal, committee } = await scene.set('confirmed');
    const before = await scene.stored();
    const chosen = await committee.mutate(PUBLISH, { eventId: event.id, proposalIds: [proposal.id] });
    expect(chosen.data.answer.userErrors).toMatchObject([{ __typename: 'ProposalActionNotAllowed' }]);
    const all = await committee.mutate(PUBLISH, { eventId: event.id });
    expect(all.data.answer).toMatchObject({ publishedCount: 0, userErrors: [] });
    expect(await scene.stored()).toEqual(before);
  });

  it('SUB-15 different: another format leaves the session as long as organizers made it', async () => {
    const { event, proposal, committee } = await scene.set('confirmed');
    const eventId = event.id;
    const format = await app.given.sessionFormat({ eventId, durationMinutes: 90 });
    await app.given.session({ eventId, kind: SessionKind.TALK, title: null, talkId: proposal.talkId });
    const sessions = () => app.sql('SELECT * FROM sessions WHERE event_id = $1', [eventId]);
    const before = await sessions();
    const { data } = await committee.mutate(
      `mutation ($input: UpdateTalkInput!) {
        answer: updateTalk(input: $input) { talk { sessionFormat { durationMinutes } } userErrors { __typename } }
      }`,
      { talkId: proposal.talkId, changes: { sessionFormatId: format.id } },
    );
    expect(data.answer).toEqual({ talk: { sessionFormat: { durationMinutes: 90 } }, userErrors: [] });
    expect(await sessions()).toEqual(before);
  });

  const UPDATE = `mutation ($input: UpdateProposalInput!) {
    answer: updateProposal(input: $input) { userErrors { __typename ... on UserError { message } } }
  }`;

  it("SUB-16 same: an edit may take formats that are open, and keep the proposal's own", async () => {
    const { id: eventId } = await app.given.event();
    const hour = (n: number) => new Date(app.clock.now().getTime() + n * 3_600_000);
    const format = (name: string) => app.given.sessionFormat({ eventId, name });
    const [over, own, open] = [await format('Over'), await format('Own'), await format('Open')];
    const closed = [over, own].map(({ id }) => ({ id, closesAt: hour(-1) }));
    const sessionFormats = [...closed, { id: open.id, closesAt: hour(1) }];
    await app.given.callForProposals({ eventId, opensAt: hour(-3), closesAt: hour(-2), sessionFormats });
    const proposal = await app.given.proposal({ eventId, sessionFormatId: own.id });
    const submitter = await scene.submitterOf(proposal);
    const choose = async (sessionFormatId: string) => {
      const input = { proposalId: proposal.id, changes: { title: 'Better', sessionFormatId } };
      return (await submitter.mutate(UPDATE, input)).data.answer.userErrors;
    };
    expect(await choose(own.id)).toEqual([]);
    expect(await choose(over.id)).toMatchObject([{ message: 'The call takes one of these: Open.' }]);
    expect(await choose(open.id)).toEqual([]);
  });

  it('SUB-17 same: an access code for one track offers only that track', async () => {
    const { id: eventId } = await app.given.event();
    await app.given.callForProposals({ eventId });
    const [web] = [await app.given.track({ eventId, name: 'Web' }), await app.given.track({ eventId })];
    await app.given.accessCode({ eventId, code: 'WEB-ONLY', trackIds: [web.id] });
    const client = await app.as(await app.given.user());
    const { data } = await client.request(
      'query ($eventId: ID!, $code: String!) { accessCode(eventId: $eventId, code: $code) { tracks { name } } }',
      { eventId, code: 'WEB-ONLY' },
    );
    expect(data.accessCode).toEqual({ tracks: [{ name: 'Web' }] });
  });
});
