import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { ProposalStatus } from '../../src/proposals/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { heardOf, ListeningModule } from './heard-facts.js';

const fields = `proposal { title status actions viewerActions talk { title abstract isVisible speakers { name } } }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on ProposalActionNotAllowed { action status } }`;
const mutation = (verb: string) =>
  `mutation ($input: ${verb}ProposalInput!) { answer: ${verb.toLowerCase()}Proposal(input: $input) { ${fields} } }`;
const ACCEPT = mutation('Accept');
const REJECT = mutation('Reject');
const WITHDRAW = mutation('Withdraw');

const { SUBMITTED, ACCEPTED, REJECTED, WITHDRAWN } = ProposalStatus;

describe('deciding on proposals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({}, [ListeningModule]);
  });
  afterAll(() => app.close());

  /** Everything that a decision could change. */
  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    talks: await app.sql('SELECT * FROM talks ORDER BY id'),
    speakers: await app.sql('SELECT * FROM talk_speakers ORDER BY talk_id, position'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
    jobs: await app.sql(`SELECT id FROM jobs.job WHERE name LIKE 'Proposal%' ORDER BY id`),
  });

  const auditOf = (id: string) =>
    app.sql('SELECT action, actor_id AS "actorId" FROM audit_entries WHERE subject_id = $1 ORDER BY id', [
      id,
    ]);

  /** No accepted proposal without its talk, no talk without an accepted proposal; all talks here come of proposals. */
  const strays = () =>
    app.sql(`SELECT proposals.id, talks.id FROM proposals FULL JOIN talks ON talks.id = talk_id
             WHERE (status = 'ACCEPTED') IS DISTINCT FROM (talks.id IS NOT NULL)`);

  const scene = async (status: ProposalStatus = SUBMITTED) => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const proposal = await app.given.proposal({ eventId: event.id, status });
    const submitter = await app.as({ id: proposal.userId ?? '' });
    return { event, user, proposal, committee: await app.as(user), submitter };
  };

  it('accepts a proposal, which makes a hidden talk of it', async () => {
    const { event, user, proposal, committee } = await scene();
    const { data } = await committee.mutate(ACCEPT, { proposalId: proposal.id });
    expect(data.answer).toEqual({
      proposal: {
        title: proposal.title,
        status: 'ACCEPTED',
        actions: ['REJECT', 'WITHDRAW'],
        viewerActions: ['REJECT'],
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
    const told = { proposalId: proposal.id, eventId: event.id };
    expect(heardOf(proposal.id)).toEqual([['ProposalAccepted', told]]);
    expect(await auditOf(proposal.id)).toEqual([{ action: 'proposal.accepted', actorId: user.id }]);
    expect(await strays()).toEqual([]);
  });

  it('rejects a proposal', async () => {
    const { event, user, proposal, committee } = await scene();
    const { data } = await committee.mutate(REJECT, { proposalId: proposal.id });
    expect(data.answer).toMatchObject({ proposal: { status: 'REJECTED', talk: null }, userErrors: [] });
    await app.settle();
    expect(heardOf(proposal.id)).toEqual([
      ['ProposalRejected', { proposalId: proposal.id, eventId: event.id }],
    ]);
    expect(await auditOf(proposal.id)).toEqual([{ action: 'proposal.rejected', actorId: user.id }]);
  });

  it('lets the committee change its mind, and the talk go and come back', async () => {
    const { proposal, committee } = await scene(ACCEPTED);
    const rejected = await committee.mutate(REJECT, { proposalId: proposal.id });
    expect(rejected.data.answer).toMatchObject({ proposal: { status: 'REJECTED', talk: null } });
    expect(await app.sql('SELECT id FROM talks WHERE id = $1', [proposal.talkId])).toEqual([]);
    const accepted = await committee.mutate(ACCEPT, { proposalId: proposal.id });
    expect(accepted.data.answer.proposal).toMatchObject({ status: 'ACCEPTED', talk: { isVisible: false } });
    expect(await strays()).toEqual([]);
  });

  it.each([SUBMITTED, ACCEPTED])('lets the submitter withdraw what is %s, with its talk', async (status) => {
    const { event, proposal, submitter } = await scene(status);
    const { data } = await submitter.mutate(WITHDRAW, { proposalId: proposal.id });
    expect(data.answer).toMatchObject({
      proposal: { status: 'WITHDRAWN', actions: [], viewerActions: [], talk: null },
      userErrors: [],
    });
    await app.settle();
    expect(heardOf(proposal.id)).toEqual([
      ['ProposalWithdrawn', { proposalId: proposal.id, eventId: event.id }],
    ]);
    expect(await auditOf(proposal.id)).toEqual([{ action: 'proposal.withdrawn', actorId: proposal.userId }]);
    expect(await strays()).toEqual([]);
  });

  it.each([
    ['ACCEPT', ACCEPT, ACCEPTED],
    ['ACCEPT', ACCEPT, WITHDRAWN],
    ['REJECT', REJECT, REJECTED],
    ['REJECT', REJECT, WITHDRAWN],
    ['WITHDRAW', WITHDRAW, REJECTED],
    ['WITHDRAW', WITHDRAW, WITHDRAWN],
  ])('refuses to %s what does not allow it, and changes nothing', async (action, document, status) => {
    const { proposal, committee, submitter } = await scene(status);
    const before = await stored();
    const client = action === 'WITHDRAW' ? submitter : committee;
    const { data } = await client.mutate(document, { proposalId: proposal.id });
    expect(data.answer).toEqual({
      proposal: null,
      userErrors: [
        {
          __typename: 'ProposalActionNotAllowed',
          message: `You cannot ${action.toLowerCase()} a proposal that is ${status.toLowerCase()}.`,
          action,
          status,
        },
      ],
    });
    expect(await stored()).toEqual(before);
  });

  it('refuses to take back a talk that stands on the agenda, and changes nothing', async () => {
    const { proposal, committee, submitter } = await scene(ACCEPTED);
    await app.sql(`CREATE TABLE IF NOT EXISTS agenda_stand_in
      (talk_id uuid CONSTRAINT agenda_stand_in_talk_fkey REFERENCES talks)`);
    await app.sql('INSERT INTO agenda_stand_in VALUES ($1)', [proposal.talkId]);
    const before = await stored();
    for (const [client, document] of [
      [committee, REJECT],
      [submitter, WITHDRAW],
    ] as const) {
      const { data } = await client.mutate(document, { proposalId: proposal.id });
      expect(data.answer).toMatchObject({
        proposal: null,
        userErrors: [{ __typename: 'ProposalOnAgenda', message: expect.stringContaining('on the agenda') }],
      });
    }
    expect(await stored()).toEqual(before);
  });

  it('keeps the talk of an accepted proposal from being removed by itself', async () => {
    const { proposal, committee } = await scene(ACCEPTED);
    const before = await stored();
    const REMOVE = `mutation ($input: RemoveTalkInput!) { removeTalk(input: $input) { userErrors { __typename } } }`;
    const { data } = await committee.mutate(REMOVE, { talkId: proposal.talkId });
    expect(data.removeTalk.userErrors).toEqual([{ __typename: 'TalkInUse' }]);
    expect(await stored()).toEqual(before);
  });

  it('denies decisions to all but organizers, and changes nothing', async () => {
    const { event, proposal, submitter } = await scene();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const stranger = (await app.given.eventWith(Role.OWNER)).user;
    const before = await stored();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [submitter, 'NOT_FOUND'],
      [await app.as(stranger), 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases)
      for (const document of [ACCEPT, REJECT]) {
        const { data, errors } = await client.mutate(document, { proposalId: proposal.id });
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    expect(await stored()).toEqual(before);
  });

  it('denies the withdrawal to all but the submitter, and changes nothing', async () => {
    const { proposal, committee } = await scene();
    const stranger = await app.as(await app.given.user());
    const before = await stored();
    for (const client of [committee, stranger]) {
      const { errors } = await client.mutate(WITHDRAW, { proposalId: proposal.id });
      expect(errors).toMatchObject([
        { message: 'There is no such proposal.', extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    const { errors } = await app.anyone().mutate(WITHDRAW, { proposalId: proposal.id });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await stored()).toEqual(before);
  });

  it('answers for a foreign proposal as for one that does not exist', async () => {
    const { proposal } = await scene();
    const { committee } = await scene();
    for (const document of [ACCEPT, REJECT, WITHDRAW]) {
      const foreign = await committee.mutate(document, { proposalId: proposal.id });
      const missing = await committee.mutate(document, { proposalId: newId() });
      expect(foreign).toEqual(missing);
    }
    const { data } = await committee.mutate(ACCEPT, { proposalId: "' OR 1=1" });
    expect(data.answer.userErrors).toMatchObject([{ __typename: 'InvalidInput', path: ['proposalId'] }]);
  });

  it('lets one of several simultaneous acceptances win, with one talk', async () => {
    const { proposal, committee } = await scene();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => committee.mutate(ACCEPT, { proposalId: proposal.id })),
    );
    const refusals = answers.map(({ data }) => data.answer.userErrors.length as number);
    expect(refusals.sort()).toEqual([0, 1, 1, 1]);
    expect(await app.sql('SELECT id FROM talks WHERE title = $1', [proposal.title])).toHaveLength(1);
  });

  it('keeps talks and proposals in step while committee and submitters cross, ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const { proposal, committee, submitter } = await scene();
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
      expect(await auditOf(proposal.id)).toHaveLength(won);
      expect(await strays()).toEqual([]);
    }
  });

  it('gives each of several proposals accepted at once an address of its own', async () => {
    const { event, committee } = await scene();
    const title = 'The same title';
    const proposals = await Promise.all(
      Array.from({ length: 6 }, () => app.given.proposal({ eventId: event.id, title })),
    );
    await Promise.all(proposals.map(({ id }) => committee.mutate(ACCEPT, { proposalId: id })));
    const slugs = await app.sql('SELECT slug FROM talks WHERE event_id = $1 ORDER BY slug', [event.id]);
    expect(slugs.map(({ slug }) => slug)).toEqual([
      'the-same-title',
      'the-same-title-2',
      'the-same-title-3',
      'the-same-title-4',
      'the-same-title-5',
      'the-same-title-6',
    ]);
  });

  it('is held to by the database: a talk exactly while accepted', async () => {
    const { proposal } = await scene();
    const broken = app.sql(`UPDATE proposals SET status = 'ACCEPTED' WHERE id = $1`, [proposal.id]);
    await expect(broken).rejects.toMatchObject({ constraint: 'proposals_talk_check' });
  });
});
