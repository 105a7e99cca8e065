import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { QuestionKind, QuestionSubject } from '../../src/questions/domain/question.js';
import { handIn } from '../files/hand-in.js';
import * as samples from '../files/samples.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const READ = `query ($id: ID!) { proposal(id: $id) {
  answers { questionText } speakers { answers { questionText text } }
} }`;
const LIST = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  proposals { nodes { answers { text question { text } file { url } } speakers { answers { text } } } }
} }`;
const UPDATE = `mutation ($input: UpdateProposalInput!) { answer: updateProposal(input: $input) {
  proposal { answers { file { url name contentType } } }
  userErrors { __typename ... on InvalidInput { path } }
} }`;
const dataDir = mkdtempSync(join(tmpdir(), 'conductor-answers-'));
const { SPEAKER } = QuestionSubject;

describe('answers that are read', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ dataDir });
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true });
  });

  const scene = async () => {
    const organization = await app.given.organization();
    const { id: organizationId } = organization;
    const event = await app.given.event({ organizationId });
    const eventId = event.id;
    await app.given.callForProposals({ eventId });
    const user = await app.given.user({ email: `${newId()}@elsewhere.example` });
    const proposal = await app.given.proposal({ eventId, userId: user.id });
    const as = async (role: Role) => app.as((await app.given.member(role, { organizationId })).user);
    const address = { organization: organization.slug, slug: event.slug };
    const speakerId = await speakerOf(proposal.id);
    return { eventId, proposalId: proposal.id, speakerId, as, address, submitter: await app.as(user) };
  };
  const speakerOf = async (proposalId: string) => {
    const sql = 'SELECT speaker_id AS id FROM proposal_speakers WHERE proposal_id = $1';
    return (await app.sql<{ id: string }>(sql, [proposalId]))[0]?.id ?? '';
  };
  const answered = async ({ eventId, proposalId, speakerId }: Awaited<ReturnType<typeof scene>>) => {
    const level = await app.given.question({ eventId, text: 'Level?' });
    const employer = await app.given.question({ eventId, text: 'Employer?', identifies: true });
    const diet = await app.given.question({ eventId, text: 'Diet?', subject: SPEAKER });
    await app.given.answer({ questionId: employer.id, proposalId });
    await app.given.answer({ questionId: level.id, proposalId });
    await app.given.answer({ questionId: diet.id, speakerId, text: 'Vegan' });
  };
  const both = [{ questionText: 'Level?' }, { questionText: 'Employer?' }];
  const vegan = [{ answers: [{ questionText: 'Diet?', text: 'Vegan' }] }];

  it('are for the committee and whoever wrote them, in the order of the questions', async () => {
    const known = await scene();
    await answered(known);
    for (const client of [known.submitter, await known.as(Role.ORGANIZER), await known.as(Role.REVIEWER)]) {
      const { data } = await client.request(READ, { id: known.proposalId });
      expect(data.proposal).toEqual({ answers: both, speakers: vegan });
    }
    for (const client of [await known.as(Role.DOOR), await app.as(await app.given.user())])
      expect((await client.request(READ, { id: known.proposalId })).data.proposal).toBeNull();
  });

  it('keep the words of their questions beside the present ones', async () => {
    const { eventId, proposalId, submitter } = await scene();
    const { id: questionId } = await app.given.question({ eventId, text: 'Before?' });
    await app.given.answer({ questionId, proposalId });
    await app.sql(`UPDATE questions SET text = 'After?', is_archived = true WHERE id = $1`, [questionId]);
    const WORDS =
      'query ($id: ID!) { proposal(id: $id) { answers { questionText question { text isArchived } } } }';
    const { data } = await submitter.request(WORDS, { id: proposalId });
    const question = { text: 'After?', isArchived: true };
    expect(data.proposal.answers).toEqual([{ questionText: 'Before?', question }]);
  });

  it('tell reviewers of a blind review nothing of who wrote them', async () => {
    const known = await scene();
    await answered(known);
    await app.given.reviewPhase({ eventId: known.eventId, isBlind: true });
    const read = async (client: Client) =>
      (await client.request(READ, { id: known.proposalId })).data.proposal;
    const blind = await read(await known.as(Role.REVIEWER));
    expect(blind).toEqual({ answers: [{ questionText: 'Level?' }], speakers: null });
    for (const client of [known.submitter, await known.as(Role.ORGANIZER)])
      expect(await read(client)).toEqual({ answers: both, speakers: vegan });
  });

  it('of a speaker are not for everybody who sees the talk, nor for blind reviewers', async () => {
    const known = await scene();
    await answered(known);
    const { eventId, speakerId, address } = known;
    await app.given.talk({ eventId, speakerIds: [speakerId] });
    await app.given.reviewPhase({ eventId, isBlind: true });
    const SPEAKERS = `query ($organization: String!, $slug: String!) {
      event(organization: $organization, slug: $slug) { speakers { nodes { answers { questionText text } } } }
    }`;
    const read = async (client: Client) =>
      (await client.request(SPEAKERS, address)).data.event.speakers.nodes;
    for (const client of [app.anyone(), await app.as(await app.given.user()), await known.as(Role.REVIEWER)])
      expect(await read(client)).toEqual([{ answers: null }]);
    for (const client of [known.submitter, await known.as(Role.ORGANIZER)])
      expect(await read(client)).toEqual(vegan);
  });

  it('cost as many statements for three proposals as for one', async () => {
    const known = await scene();
    await answered(known);
    const client = await known.as(Role.ORGANIZER);
    const cost = async () => (await statementsOf(app, () => client.request(LIST, known.address))).length;
    const one = await cost();
    for (let n = 0; n < 2; n++) {
      const { id: proposalId } = await app.given.proposal({ eventId: known.eventId });
      await answered({ ...known, proposalId, speakerId: await speakerOf(proposalId) });
    }
    expect(await cost()).toBe(one);
  });

  describe('as files', () => {
    const statusOf = async ({ url }: { url: string }) =>
      (await app.anyone().fetch(new URL(url).pathname)).status;
    const asking = async () => {
      const known = await scene();
      const { id: questionId } = await app.given.question({
        eventId: known.eventId,
        kind: QuestionKind.FILE,
      });
      const give = async (answer: object, client = known.submitter) => {
        const changes = { answers: [{ questionId, ...answer }] };
        return client.mutate(UPDATE, { proposalId: known.proposalId, changes });
      };
      return { ...known, questionId, give };
    };

    it('are attached, replaced and taken back', async () => {
      const { submitter, give } = await asking();
      const first = await give({ uploadId: await handIn(submitter, samples.pdf(), 'proof.pdf') });
      const [{ file }] = first.data.answer.proposal.answers;
      expect(file).toMatchObject({ name: 'proof.pdf', contentType: 'application/pdf' });
      expect(await statusOf(file)).toBe(200);
      const second = await give({ uploadId: await handIn(submitter, samples.pdf(), 'better.pdf') });
      const [{ file: better }] = second.data.answer.proposal.answers;
      expect([await statusOf(file), await statusOf(better)]).toEqual([404, 200]);
      expect((await give({})).data.answer).toEqual({ proposal: { answers: [] }, userErrors: [] });
      expect(await statusOf(better)).toBe(404);
    });

    it('go with their proposal', async () => {
      const { submitter, proposalId, give } = await asking();
      const { data } = await give({ uploadId: await handIn(submitter, samples.pdf()) });
      await app.sql('DELETE FROM proposals WHERE id = $1', [proposalId]);
      expect(await statusOf(data.answer.proposal.answers[0].file)).toBe(404);
    });

    it("are no pages, nobody else's uploads and no text, or nothing changes", async () => {
      const { submitter, give } = await asking();
      const stranger = await app.as(await app.given.user());
      const foreign = await handIn(stranger, samples.pdf());
      const pages = [await handIn(submitter, samples.html), await handIn(submitter, samples.svg)];
      const own = await handIn(submitter, samples.pdf());
      const stored = async () => ({
        answers: await app.sql('SELECT * FROM answers ORDER BY id'),
        uploads: await app.sql('SELECT id FROM uploads ORDER BY id'),
        attached: await app.sql('SELECT id FROM files WHERE expires_at IS NULL ORDER BY id'),
      });
      const before = await stored();
      for (const uploadId of pages)
        expect((await give({ uploadId })).data.answer.userErrors).toEqual([
          { __typename: 'FileNotAcceptable' },
        ]);
      for (const uploadId of [foreign, newId()])
        expect((await give({ uploadId })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      expect((await give({ uploadId: own, text: 'x' })).data.answer.userErrors).toEqual([
        { __typename: 'InvalidInput', path: ['changes', 'answers', '0', 'text'] },
      ]);
      expect((await give({ uploadId: foreign }, stranger)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
      expect(await stored()).toEqual(before);
    });
  });
});
