import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { Submission } from '../../src/proposals/domain/proposal-state.js';
import type { Proposal } from '../../src/proposals/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { secretIn } from '../support/secret-in.js';
import { statementsOf } from '../support/statements.js';
import { CONFIRM, WITHDRAW } from './decision-scene.js';
import { type StateName, states } from './states.js';

const PROPOSAL = `proposal {
  id speakers { id name } talk { speakers { name } } viewerActions
  coSpeakerInvitations { id name email status expiresAt }
}`;
const mutation = (name: string, type: string, of: string, more = '') =>
  `mutation ($input: ${type}Input!) {
    answer: ${name}(input: $input) { ${of} userErrors { __typename ... on UserError { message } ${more} } }
  }`;
const LIMIT = '... on SpeakerLimitReached { limit }';
const INVITE = mutation('inviteCoSpeaker', 'InviteCoSpeaker', PROPOSAL, LIMIT);
const REVOKE = mutation('revokeCoSpeakerInvitation', 'RevokeCoSpeakerInvitation', PROPOSAL);
const ACCEPT = mutation('acceptCoSpeakerInvitation', 'AcceptCoSpeakerInvitation', PROPOSAL);
const DECLINE = mutation('declineCoSpeakerInvitation', 'DeclineCoSpeakerInvitation', 'event { slug }');
const REMOVE = mutation('removeCoSpeaker', 'RemoveCoSpeaker', PROPOSAL);
const REORDER = mutation('reorderProposalSpeakers', 'ReorderProposalSpeakers', PROPOSAL);
const UPDATE = mutation('updateProposal', 'UpdateProposal', 'proposal { title }');
const REVIEW = mutation('reviewProposal', 'ReviewProposal', 'review { id }');
const ONE = `query ($id: ID!) { proposal(id: $id) {
  status viewerActions decision { deliberation } speakers { name } coSpeakerInvitations { email }
} }`;
const MINE = `query ($first: Int, $after: String) { viewer { proposals(first: $first, after: $after) {
  nodes { title status viewerActions speakers { name } coSpeakerInvitations { email } } pageInfo { endCursor }
} } }`;
const DAY = 86_400_000;
const NOT_VALID = { __typename: 'CoSpeakerInvitationNotValid' };

describe('co-speakers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    invitations: await app.sql('SELECT * FROM co_speaker_invitations ORDER BY id'),
    givers: await app.sql('SELECT * FROM proposal_speakers ORDER BY proposal_id, position'),
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    talks: await app.sql('SELECT * FROM talk_speakers ORDER BY talk_id, position'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async (state: StateName = 'undecided', fields: Partial<Proposal> = {}) => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const { organizationId } = event;
    await app.given.callForProposals({ eventId: event.id });
    const proposal = await app.given.proposal({ eventId: event.id, ...states[state], ...fields });
    const submitter = await app.as({ id: proposal.userId ?? '' });
    return {
      event,
      organizationId,
      organizer: await app.as(user),
      proposal,
      proposalId: proposal.id,
      submitter,
    };
  };
  const mailTo = (address: string) => app.mails().filter(({ to }) => to.address === address);
  const invite = async (submitter: Client, proposalId: string, name = 'Grace') => {
    const email = `${newId()}@example.org`;
    const { data } = await submitter.mutate(INVITE, { proposalId, name, email });
    expect(data.answer.userErrors).toEqual([]);
    await app.settle();
    return {
      email,
      secret: secretIn(mailTo(email)[0]),
      id: data.answer.proposal.coSpeakerInvitations.at(-1).id,
    };
  };
  const join = async (submitter: Client, proposalId: string, name = 'Grace') => {
    const user = await app.given.user();
    const client = await app.as(user);
    const { secret } = await invite(submitter, proposalId, name);
    const { data } = await client.mutate(ACCEPT, { secret });
    expect(data.answer.userErrors).toEqual([]);
    return { user, client, secret, speakerId: data.answer.proposal.speakers.at(-1).id as string };
  };

  it('are invited by mail and join once, whatever address their account has', async () => {
    const { event, proposal, proposalId, submitter } = await scene();
    const { email, secret } = await invite(submitter, proposalId);
    const [mail] = mailTo(email);
    expect(mail?.subject).toBe(`Give a talk together at ${event.title}`);
    expect(mail?.text).toContain(`${app.config.baseUrl}/proposals/invitations#`);
    expect(mail?.text).toContain(proposal.title);
    const person = await app.as(await app.given.user());
    const speaker = { name: 'Grace Hopper' };
    const { data } = await person.mutate(ACCEPT, { secret, speaker });
    expect(data.answer.userErrors).toEqual([]);
    expect(data.answer.proposal).toMatchObject({
      speakers: [expect.anything(), speaker],
      viewerActions: ['UPDATE'],
      coSpeakerInvitations: null,
    });
    const seen = await submitter.request(ONE, { id: proposalId });
    expect(seen.data.proposal.coSpeakerInvitations).toEqual([]);
    for (const client of [person, await app.as(await app.given.user())])
      expect((await client.mutate(ACCEPT, { secret })).data.answer).toMatchObject({
        proposal: null,
        userErrors: [NOT_VALID],
      });
    const audit = await app.sql('SELECT action FROM audit_entries WHERE subject_id = $1', [proposalId]);
    expect(audit).toEqual([{ action: 'proposal.co-speaker-joined' }]);
  });

  it('keep the profile that they have at the event', async () => {
    const { event, proposalId, submitter } = await scene();
    const user = await app.given.user();
    await app.given.speaker({ eventId: event.id, userId: user.id, name: 'Already Here' });
    const { secret } = await invite(submitter, proposalId);
    const { data } = await (await app.as(user)).mutate(ACCEPT, { secret, speaker: { name: 'Other' } });
    expect(data.answer.proposal.speakers[1]).toMatchObject({ name: 'Already Here' });
  });

  it('join the talk too, behind the speakers of the proposal and before those whom organizers added', async () => {
    const { event, proposal, proposalId, submitter } = await scene('confirmed');
    const guest = await app.given.speaker({ eventId: event.id, name: 'Guest' });
    await app.sql(
      'INSERT INTO talk_speakers (event_id, talk_id, speaker_id, position) VALUES ($1, $2, $3, 9)',
      [event.id, proposal.talkId, guest.id],
    );
    const { speakerId } = await join(submitter, proposalId);
    const names = async () =>
      (
        await app.sql<{ name: string }>(
          `SELECT name FROM talk_speakers JOIN speakers ON speakers.id = speaker_id
           WHERE talk_id = $1 ORDER BY position`,
          [proposal.talkId],
        )
      ).map(({ name }) => name);
    const [first] = await names();
    expect(await names()).toEqual([first, 'Grace', 'Guest']);
    const ids = (
      await app.sql<{ id: string }>(
        'SELECT speaker_id AS id FROM proposal_speakers WHERE proposal_id = $1 ORDER BY position',
        [proposalId],
      )
    ).map(({ id }) => id);
    const { data } = await submitter.mutate(REORDER, { proposalId, speakerIds: [...ids].reverse() });
    expect(data.answer).toMatchObject({ proposal: { speakers: [{ name: 'Grace' }, { name: first }] } });
    expect(await names()).toEqual(['Grace', first, 'Guest']);
    await submitter.mutate(REMOVE, { proposalId, speakerId });
    expect(await names()).toEqual([first, 'Guest']);
  });

  it('read the proposal as its submitter does and change its text, and answer for nobody', async () => {
    const { proposalId, submitter, organizer } = await scene('accepted in private');
    const { client } = await join(submitter, proposalId);
    const { data } = await client.request(ONE, { id: proposalId });
    expect(data.proposal).toMatchObject({
      status: 'SUBMITTED',
      viewerActions: ['UPDATE'],
      decision: null,
      coSpeakerInvitations: null,
    });
    const changed = await client.mutate(UPDATE, { proposalId, changes: { title: 'Ours' } });
    expect(changed.data.answer).toEqual({ proposal: { title: 'Ours' }, userErrors: [] });
    const before = await stored();
    for (const [document, values] of [
      [WITHDRAW, {}],
      [CONFIRM, {}],
      [INVITE, { name: 'x', email: 'x@example.org' }],
      [REORDER, { speakerIds: [] }],
    ] as const)
      expect((await client.mutate(document, { proposalId, ...values })).errors).toMatchObject([
        { message: 'There is no such proposal.' },
      ]);
    expect((await organizer.request(ONE, { id: proposalId })).data.proposal.coSpeakerInvitations).toBeNull();
    expect(await stored()).toEqual(before);
  });

  it('answer with one and the same refusal to every link that is not good, and change nothing', async () => {
    const { proposalId, submitter } = await scene();
    const revoked = await invite(submitter, proposalId);
    await submitter.mutate(REVOKE, { invitationId: revoked.id });
    const replaced = await invite(submitter, proposalId);
    await submitter.mutate(INVITE, { proposalId, name: 'Grace', email: replaced.email });
    const declined = await invite(submitter, proposalId);
    const person = await app.as(await app.given.user());
    expect((await person.mutate(DECLINE, { secret: declined.secret })).data.answer.userErrors).toEqual([]);
    const late = await invite(submitter, proposalId);
    await app.sql('UPDATE co_speaker_invitations SET expires_at = $2 WHERE id = $1', [
      late.id,
      app.clock.now(),
    ]);
    const withdrawn = await scene();
    const gone = await invite(withdrawn.submitter, withdrawn.proposalId);
    await withdrawn.submitter.mutate(WITHDRAW, { proposalId: withdrawn.proposalId });
    const before = await stored();
    const answers = [];
    for (const { secret } of [revoked, replaced, declined, late, gone, { secret: 'guessed' }])
      for (const document of [ACCEPT, DECLINE]) answers.push(await person.text(document, { secret }));
    expect(new Set(answers).size).toBe(2);
    expect(answers[0]).toContain('CoSpeakerInvitationNotValid');
    expect(await stored()).toEqual(before);
    const { data } = await submitter.request(ONE, { id: proposalId });
    expect(data.proposal.coSpeakerInvitations).toHaveLength(3);
  });

  it('are told apart by what became of their invitations', async () => {
    const { event, proposalId, submitter } = await scene();
    const { secret, email } = await invite(submitter, proposalId, 'Declining');
    const person = await app.as(await app.given.user());
    expect((await person.mutate(DECLINE, { secret })).data.answer.event).toEqual({ slug: event.slug });
    const other = await submitter.mutate(INVITE, {
      proposalId,
      name: 'Waiting',
      email: 'waiting@example.org',
    });
    expect(other.data.answer.proposal.coSpeakerInvitations).toMatchObject([
      { name: 'Declining', email, status: 'DECLINED' },
      {
        name: 'Waiting',
        status: 'SENT',
        expiresAt: new Date(app.clock.now().getTime() + 14 * DAY).toISOString(),
      },
    ]);
  });

  it('keep their secrets out of the database', async () => {
    const { proposalId, submitter } = await scene();
    const { secret, id } = await invite(submitter, proposalId);
    const [row] = await app.sql<{ text: string }>(
      'SELECT co_speaker_invitations::text AS text FROM co_speaker_invitations WHERE id = $1',
      [id],
    );
    expect(row?.text).not.toContain(secret);
    expect(row?.text).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('are one person each: whoever stands on the proposal cannot join again, and the link stays good', async () => {
    const { proposalId, submitter } = await scene();
    const { secret } = await invite(submitter, proposalId);
    const before = await stored();
    const { data } = await submitter.mutate(ACCEPT, { secret });
    expect(data.answer.userErrors).toMatchObject([{ __typename: 'AlreadyCoSpeaker' }]);
    expect(await stored()).toEqual(before);
    const people = await Promise.all([1, 2, 3].map(async () => app.as(await app.given.user())));
    const answers = await Promise.all(people.map((client) => client.insist(ACCEPT, { secret })));
    expect(answers.map((each) => each.data.answer.userErrors.length).sort()).toEqual([0, 1, 1]);
  });

  it('are at most ten with those who are invited, also when many are invited at once', async () => {
    const { proposalId, submitter } = await scene();
    const answers = await Promise.all(
      Array.from({ length: 11 }, (_, n) =>
        submitter.insist(INVITE, { proposalId, name: 'Somebody', email: `s${String(n)}@example.org` }),
      ),
    );
    const refusals = answers.flatMap(({ data }) => data.answer.userErrors);
    expect(refusals).toMatchObject([
      { __typename: 'SpeakerLimitReached', limit: 10 },
      { __typename: 'SpeakerLimitReached', limit: 10 },
    ]);
    const [known] = await app.sql<{ email: string }>(
      'SELECT email FROM co_speaker_invitations WHERE proposal_id = $1',
      [proposalId],
    );
    const again = await submitter.mutate(INVITE, { proposalId, name: 'Again', email: known?.email });
    expect(again.data.answer.userErrors).toEqual([]);
  });

  it('are invited no more often than thirty times in an hour by one person', async () => {
    const { proposalId, submitter } = await scene();
    const input = { proposalId, name: 'Somebody', email: 'somebody@example.org' };
    for (let n = 0; n < 30; n++) await submitter.mutate(INVITE, input);
    const before = await stored();
    expect((await submitter.mutate(INVITE, input)).errors).toMatchObject([
      { extensions: { code: 'RATE_LIMITED' } },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('leave by themselves, and the last one stays', async () => {
    const { proposalId, submitter } = await scene('rejected');
    const open = await scene();
    const { client, speakerId } = await join(open.submitter, open.proposalId);
    const other = await join(open.submitter, open.proposalId, 'Barbara');
    const before = await stored();
    const refused = await client.mutate(REMOVE, { proposalId: open.proposalId, speakerId: other.speakerId });
    expect(refused.errors).toMatchObject([{ message: 'There is no such speaker.' }]);
    const stranger = await app.as(await app.given.user());
    expect((await stranger.mutate(REMOVE, { proposalId: open.proposalId, speakerId })).errors).toMatchObject([
      { message: 'There is no such proposal.' },
    ]);
    expect(await stored()).toEqual(before);
    const left = await client.mutate(REMOVE, { proposalId: open.proposalId, speakerId });
    expect(left.data.answer.userErrors).toEqual([]);
    expect((await client.request(ONE, { id: open.proposalId })).data.proposal).toBeNull();
    const [only] = await app.sql<{ id: string }>(
      'SELECT speaker_id AS id FROM proposal_speakers WHERE proposal_id = $1',
      [proposalId],
    );
    const last = await submitter.mutate(REMOVE, { proposalId, speakerId: only?.id });
    expect(last.data.answer.userErrors).toMatchObject([{ __typename: 'LastSpeaker' }]);
  });

  it('stay as they are after a no, and in any order that does not name each once', async () => {
    const { proposalId, submitter } = await scene('rejected');
    const open = await scene();
    const { speakerId } = await join(open.submitter, open.proposalId);
    const stranger = await scene();
    const before = await stored();
    const person = { name: 'x', email: 'x@example.org' };
    for (const [document, values] of [
      [INVITE, person],
      [REORDER, { speakerIds: [newId()] }],
    ] as const)
      expect(
        (await submitter.mutate(document, { proposalId, ...values })).data.answer.userErrors,
      ).toMatchObject([{ message: 'You cannot change the speakers of a proposal that is rejected.' }]);
    for (const speakerIds of [[], [speakerId], [speakerId, speakerId], [speakerId, newId()]])
      expect(
        (await open.submitter.mutate(REORDER, { proposalId: open.proposalId, speakerIds })).data.answer
          .userErrors,
      ).toMatchObject([{ __typename: 'InvalidInput' }]);
    const { id: invitationId } = await invite(open.submitter, open.proposalId);
    expect((await stranger.submitter.mutate(REVOKE, { invitationId })).errors).toMatchObject([
      { message: 'There is no such invitation.' },
    ]);
    expect({ ...(await stored()), invitations: [] }).toEqual({ ...before, invitations: [] });
  });

  it('have a conflict of interest as reviewers, and see names in a blind review', async () => {
    const { event, organizationId, proposalId, submitter } = await scene();
    const { user, client } = await join(submitter, proposalId);
    await app.given.member(Role.REVIEWER, { organizationId, user });
    await app.given.reviewPhase({ eventId: event.id, isBlind: true });
    const { data } = await client.mutate(REVIEW, { proposalId, scores: [], comment: '' });
    expect(data.answer.userErrors).toMatchObject([{ __typename: 'ConflictOfInterest' }]);
    expect((await client.request(ONE, { id: proposalId })).data.proposal.speakers).toHaveLength(2);
  });

  it('have it among their own proposals, page by page, in a fixed number of statements', async () => {
    const user = await app.given.user();
    const client = await app.as(user);
    const add = async (title: string) => {
      const { event: other, proposal } = await scene('undecided', { title });
      const speaker = await app.given.speaker({ eventId: other.id, userId: user.id });
      await app.sql(
        'INSERT INTO proposal_speakers (event_id, proposal_id, speaker_id, position) VALUES ($1, $2, $3, 1)',
        [other.id, proposal.id, speaker.id],
      );
    };
    await add('first');
    const { event } = await scene();
    const own = { eventId: event.id, userId: user.id, submission: Submission.DRAFT };
    await app.given.proposal({ ...own, title: 'own' });
    const one = await statementsOf(app, () => client.request(MINE));
    await add('second');
    await app.given.proposal({ ...own, title: 'newer' });
    const more = await statementsOf(app, async () => {
      const { nodes } = (await client.request(MINE)).data.viewer.proposals;
      expect(nodes).toMatchObject([
        { title: 'newer', status: 'DRAFT', coSpeakerInvitations: [] },
        { title: 'second', viewerActions: ['UPDATE'], coSpeakerInvitations: null },
        { title: 'own' },
        { title: 'first' },
      ]);
    });
    expect(more).toHaveLength(one.length);
    const page = (await client.request(MINE, { first: 3 })).data.viewer.proposals;
    const rest = await client.request(MINE, { first: 3, after: page.pageInfo.endCursor });
    expect(rest.data.viewer.proposals.nodes).toMatchObject([{ title: 'first' }]);
  });
});
