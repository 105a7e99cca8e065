import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { ACCEPT, DecisionScene, PUT_ON_STANDBY, REJECT, RESET, WITHDRAW } from './decision-scene.js';
import { heardOf, ListeningModule } from './heard-facts.js';
import type { StateName } from './states.js';

describe('deciding on proposals', () => {
  let app: TestApp;
  let scene: DecisionScene;
  beforeAll(async () => {
    app = await startApp({}, [ListeningModule]);
    scene = new DecisionScene(app);
  });
  afterAll(() => app.close());

  it('accepts a proposal in private, which makes a hidden talk of it', async () => {
    const { user, proposal, committee } = await scene.set();
    const { data } = await committee.mutate(ACCEPT, { proposalId: proposal.id });
    expect(data.answer).toEqual({
      proposal: {
        id: proposal.id,
        title: proposal.title,
        status: 'SUBMITTED',
        confirmation: null,
        actions: ['REJECT', 'PUT_ON_STANDBY', 'RESET', 'PUBLISH', 'UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS'],
        viewerActions: ['REJECT', 'PUT_ON_STANDBY', 'RESET', 'PUBLISH'],
        decision: { deliberation: 'ACCEPTED', standbyRank: null, publishedAt: null },
        talk: {
          title: proposal.title,
          abstract: 'What it is about.',
          isVisible: false,
          speakers: [{ name: expect.stringContaining('Speaker') }],
        },
      },
      userErrors: [],
    });
    await app.settle();
    expect(heardOf(proposal.id)).toEqual([]);
    expect(await scene.auditOf(proposal.id)).toEqual([{ action: 'proposal.accepted', actorId: user.id }]);
    expect(await scene.strays()).toEqual([]);
  });

  it.each([
    ['reject', REJECT, {}, { deliberation: 'REJECTED', standbyRank: null }, 'rejected'],
    [
      'put on standby',
      PUT_ON_STANDBY,
      { rank: 7 },
      { deliberation: 'STANDBY', standbyRank: 7 },
      'put-on-standby',
    ],
    ['reset', RESET, {}, { deliberation: 'UNDECIDED', standbyRank: null }, 'decision-reset'],
  ])(
    'lets the committee %s what it accepted, and the talk go and come back',
    async (_, document, further, outcome, verb) => {
      const { user, proposal, committee } = await scene.set('accepted in private');
      const input = { proposalId: proposal.id };
      const { data } = await committee.mutate(document, { ...input, ...further });
      expect(data.answer).toMatchObject({
        proposal: { status: 'SUBMITTED', talk: null, decision: outcome },
        userErrors: [],
      });
      expect(await scene.auditOf(proposal.id)).toEqual([{ action: `proposal.${verb}`, actorId: user.id }]);
      expect(await app.sql('SELECT id FROM talks WHERE id = $1', [proposal.talkId])).toEqual([]);
      const accepted = await committee.mutate(ACCEPT, input);
      expect(accepted.data.answer.proposal).toMatchObject({ talk: { isVisible: false } });
      expect(await scene.strays()).toEqual([]);
    },
  );

  it('takes what was published of a decision back when the committee changes its mind', async () => {
    const { proposal, committee } = await scene.set('confirmed');
    const { data } = await committee.mutate(REJECT, { proposalId: proposal.id });
    expect(data.answer.proposal).toMatchObject({ status: 'SUBMITTED', confirmation: null, talk: null });
    expect(data.answer.proposal.decision).toMatchObject({ deliberation: 'REJECTED', publishedAt: null });
  });

  it('changes the rank of what is on standby without a new publication', async () => {
    const { proposal, committee } = await scene.set('on standby');
    const { data } = await committee.mutate(PUT_ON_STANDBY, { proposalId: proposal.id, rank: 1 });
    expect(data.answer.proposal).toMatchObject({ status: 'STANDBY', decision: { standbyRank: 1 } });
    const refused = await committee.mutate(PUT_ON_STANDBY, { proposalId: proposal.id, rank: 0 });
    expect(refused.data.answer.userErrors).toMatchObject([{ __typename: 'InvalidInput', path: ['rank'] }]);
    expect(await scene.stateOf(proposal.id)).toMatchObject({ standbyRank: 1 });
  });

  it.each<[string, string, StateName, string]>([
    ['ACCEPT', ACCEPT, 'accepted in private', 'accepted'],
    ['ACCEPT', ACCEPT, 'confirmed', 'accepted'],
    ['ACCEPT', ACCEPT, 'withdrawn', 'withdrawn'],
    ['REJECT', REJECT, 'rejected', 'rejected'],
    ['REJECT', REJECT, 'withdrawn', 'withdrawn'],
    ['PUT_ON_STANDBY', PUT_ON_STANDBY, 'withdrawn', 'withdrawn'],
    ['RESET', RESET, 'undecided', 'undecided'],
  ])('refuses to %s what does not allow it, and changes nothing', async (action, document, state, word) => {
    const { proposal, committee } = await scene.set(state);
    const before = await scene.stored();
    const rank = action === 'PUT_ON_STANDBY' ? { rank: 1 } : {};
    const { data } = await committee.mutate(document, { proposalId: proposal.id, ...rank });
    expect(data.answer).toMatchObject({
      proposal: null,
      userErrors: [
        {
          __typename: 'ProposalActionNotAllowed',
          message: expect.stringMatching(` a proposal that is ${word}.$`),
          action,
          proposalId: proposal.id,
        },
      ],
    });
    expect(await scene.stored()).toEqual(before);
  });

  it('refuses to take back a talk that stands on the agenda, and changes nothing', async () => {
    const { proposal, committee } = await scene.set('accepted');
    await scene.putOnAgenda(proposal.talkId);
    const before = await scene.stored();
    for (const document of [REJECT, RESET]) {
      const { data } = await committee.mutate(document, { proposalId: proposal.id });
      expect(data.answer).toMatchObject({
        proposal: null,
        userErrors: [{ __typename: 'ProposalOnAgenda', message: expect.stringContaining('on the agenda') }],
      });
    }
    expect(await scene.stored()).toEqual(before);
  });

  it('keeps the talk of an accepted proposal from being removed by itself', async () => {
    const { proposal, committee } = await scene.set('accepted');
    const before = await scene.stored();
    const REMOVE = `mutation ($input: RemoveTalkInput!) { removeTalk(input: $input) { userErrors { __typename } } }`;
    const { data } = await committee.mutate(REMOVE, { talkId: proposal.talkId });
    expect(data.removeTalk.userErrors).toEqual([{ __typename: 'TalkInUse' }]);
    expect(await scene.stored()).toEqual(before);
  });

  it('denies decisions to all but organizers, and changes nothing', async () => {
    const { event, proposal, submitter } = await scene.set();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const stranger = (await app.given.eventWith(Role.OWNER)).user;
    const before = await scene.stored();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [submitter, 'NOT_FOUND'],
      [await app.as(stranger), 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases)
      for (const document of [ACCEPT, REJECT, RESET]) {
        const { data, errors } = await client.mutate(document, { proposalId: proposal.id });
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    expect(await scene.stored()).toEqual(before);
  });

  it('answers for a foreign proposal as for one that does not exist', async () => {
    const { proposal } = await scene.set();
    const { committee } = await scene.set();
    for (const document of [ACCEPT, REJECT, RESET, WITHDRAW]) {
      const foreign = await committee.mutate(document, { proposalId: proposal.id });
      const missing = await committee.mutate(document, { proposalId: newId() });
      expect(foreign).toEqual(missing);
    }
    const { data } = await committee.mutate(ACCEPT, { proposalId: "' OR 1=1" });
    expect(data.answer.userErrors).toMatchObject([{ __typename: 'InvalidInput', path: ['proposalId'] }]);
  });

  it('lets one of several simultaneous acceptances win, with one talk', async () => {
    const { proposal, committee } = await scene.set();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => committee.mutate(ACCEPT, { proposalId: proposal.id })),
    );
    const refusals = answers.map(({ data }) => data.answer.userErrors.length as number);
    expect(refusals.sort()).toEqual([0, 1, 1, 1]);
    expect(await app.sql('SELECT id FROM talks WHERE title = $1', [proposal.title])).toHaveLength(1);
  });

  it('keeps talks and proposals in step while committee and submitters cross, ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const { proposal, committee, submitter } = await scene.set();
      const input = { proposalId: proposal.id };
      const answers = await Promise.all([
        committee.mutate(ACCEPT, input),
        submitter.mutate(WITHDRAW, input),
        committee.mutate(REJECT, input),
      ]);
      for (const { data, errors } of answers) {
        expect(errors).toBeUndefined();
        for (const refusal of data.answer.userErrors)
          expect(refusal.__typename).toBe('ProposalActionNotAllowed');
      }
      const won = answers.filter(({ data }) => data.answer.userErrors.length === 0).length;
      expect(await scene.auditOf(proposal.id)).toHaveLength(won);
      expect(await scene.stateOf(proposal.id)).toMatchObject({ submission: 'WITHDRAWN', talkId: null });
    }
  });

  it('gives each of several proposals accepted at once an address of its own', async () => {
    const { event, committee } = await scene.set();
    const title = 'The same title';
    const proposals = await Promise.all(
      Array.from({ length: 6 }, () => app.given.proposal({ eventId: event.id, title })),
    );
    await Promise.all(proposals.map(({ id }) => committee.mutate(ACCEPT, { proposalId: id })));
    const slugs = await app.sql('SELECT slug FROM talks WHERE event_id = $1 ORDER BY slug', [event.id]);
    expect(slugs.map(({ slug }) => slug)).toEqual(
      ['', '-2', '-3', '-4', '-5', '-6'].map((ending) => `the-same-title${ending}`),
    );
  });

  it.each([
    [`deliberation = 'ACCEPTED', decided_at = now()`, 'talk'],
    [`deliberation = 'STANDBY', decided_at = now()`, 'standby'],
    [`standby_rank = 1`, 'standby'],
    [`deliberation = 'REJECTED'`, 'decided'],
    [`published_at = now(), publication_id = gen_random_uuid()`, 'published'],
    [`deliberation = 'REJECTED', decided_at = now(), published_at = now()`, 'published'],
    [`confirmation = 'AWAITED'`, 'confirmed'],
    [`confirm_by = now()`, 'confirm_by'],
  ])('is held to by the database: %s alone cannot be', async (change, rule) => {
    const { proposal } = await scene.set();
    const broken = app.sql(`UPDATE proposals SET ${change} WHERE id = $1`, [proposal.id]);
    await expect(broken).rejects.toMatchObject({ constraint: `proposals_${rule}_check` });
  });
});
