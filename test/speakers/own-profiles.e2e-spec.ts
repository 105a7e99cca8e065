import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const PROFILE = 'name tagline biography pronouns company links { label url }';
const UPDATE = `mutation ($input: UpdateMySpeakerProfileInput!) {
  answer: updateMySpeakerProfile(input: $input) {
    speaker { ${PROFILE} } userErrors { __typename ... on InvalidInput { path } }
  }
}`;
const MANAGE = `mutation ($input: UpdateSpeakerInput!) {
  answer: updateSpeaker(input: $input) { speaker { ${PROFILE} } userErrors { __typename } }
}`;
const OWN = `query ($first: Int, $after: String) { viewer {
  speakers(first: $first, after: $after) { nodes { id name event { slug } } pageInfo { hasNextPage endCursor } }
} }`;
const SUBMIT = `mutation ($input: SubmitProposalInput!) {
  submitProposal(input: $input) { proposal { speakers { id ${PROFILE} } } userErrors { __typename } }
}`;
const profile = {
  name: 'Ada Lovelace',
  tagline: 'Analyst',
  biography: '*Born* in London.',
  pronouns: 'she/her',
  company: 'Engines & Sons',
  links: [{ label: 'Home', url: 'https://ada.example/' }],
};

describe("a speaker's own profile", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = () => app.sql('SELECT * FROM speakers ORDER BY id');
  const scene = async () => {
    const user = await app.given.user();
    const event = await app.given.event();
    const speaker = await app.given.speaker({ eventId: event.id, userId: user.id });
    return { user, event, speaker, client: await app.as(user) };
  };
  const submit = async (client: Awaited<ReturnType<typeof scene>>['client'], said: object) => {
    const event = await app.given.event();
    await app.given.callForProposals({ eventId: event.id });
    const input = { eventId: event.id, title: 'Engines', abstract: 'How they think.', speaker: said };
    return (await client.mutate(SUBMIT, input)).data.submitProposal.proposal.speakers[0];
  };

  it('is changed by the speaker, on one event and nowhere else', async () => {
    const { user, speaker, client } = await scene();
    const past = await app.given.speaker({ eventId: (await app.given.event()).id, userId: user.id });
    const { data } = await client.mutate(UPDATE, { speakerId: speaker.id, changes: profile });
    expect(data.answer).toEqual({ speaker: profile, userErrors: [] });
    const [kept] = await app.sql('SELECT name, tagline, links FROM speakers WHERE id = $1', [past.id]);
    expect(kept).toEqual({ name: past.name, tagline: '', links: [] });
    const again = await client.mutate(UPDATE, { speakerId: speaker.id, changes: { company: '' } });
    expect(again.data.answer.speaker).toEqual({ ...profile, company: '' });
  });

  it('has the same fields for organizers', async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const { id: speakerId } = await app.given.speaker({ eventId: event.id });
    const { data } = await (await app.as(user)).mutate(MANAGE, { speakerId, changes: profile });
    expect(data.answer).toEqual({ speaker: profile, userErrors: [] });
    const [entry] = await app.sql<{ details: string[] }>(
      'SELECT details FROM audit_entries WHERE subject_id = $1',
      [speakerId],
    );
    for (const field of Object.keys(profile)) expect(entry?.details[0]).toContain(`"${field}"`);
  });

  it('takes nothing too long, no eleventh link and no address but of the web, and nothing is changed', async () => {
    const { speaker, client } = await scene();
    const before = await stored();
    const change = (changes: object) => client.mutate(UPDATE, { speakerId: speaker.id, changes });
    const link = { label: 'Home', url: 'https://ada.example/' };
    for (const [changes, path] of [
      [{ name: '' }, ['changes', 'name']],
      [{ pronouns: 'x'.repeat(51) }, ['changes', 'pronouns']],
      [{ company: 'x'.repeat(201) }, ['changes', 'company']],
      [{ links: Array.from({ length: 11 }, () => link) }, ['changes', 'links']],
      [{ links: [{ ...link, label: '' }] }, ['changes', 'links', '0', 'label']],
    ] as const) {
      const { data } = await change(changes);
      expect(data.answer).toEqual({ speaker: null, userErrors: [{ __typename: 'InvalidInput', path }] });
    }
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '/home', 'https://a:b@c.example'])
      expect((await change({ links: [{ ...link, url }] })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    expect(await stored()).toEqual(before);
  });

  it("is nobody else's, and nothing is changed", async () => {
    const { event, speaker } = await scene();
    const handMade = await app.given.speaker({ eventId: event.id });
    const stranger = await scene();
    const owner = await app.given.member(Role.OWNER, { organizationId: event.organizationId });
    const before = await stored();
    for (const client of [stranger.client, await app.as(owner.user)])
      for (const speakerId of [speaker.id, handMade.id, newId()]) {
        const { data, errors } = await client.mutate(UPDATE, { speakerId, changes: { name: 'x' } });
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      }
    expect(await stored()).toEqual(before);
  });

  it('is out of reach of a token for another organization', async () => {
    const { user, event, speaker, client } = await scene();
    const tokenFor = async (organizationId: string) => {
      const { data } = await client.mutate(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
        { name: 'One', scopes: ['OWN_READ', 'OWN_WRITE'], organizationId },
      );
      return client.withToken(data.createApiToken.secret);
    };
    await app.given.member(Role.REVIEWER, { organizationId: event.organizationId, user });
    const { organizationId: other } = await app.given.member(Role.REVIEWER, { user });
    const [here, there] = [await tokenFor(event.organizationId), await tokenFor(other)];
    const input = { speakerId: speaker.id, changes: { name: 'Ada' } };
    expect((await there.mutate(UPDATE, input)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await there.request(OWN)).data.viewer.speakers.nodes).toEqual([]);
    expect((await here.mutate(UPDATE, input)).data.answer.userErrors).toEqual([]);
    expect((await here.request(OWN)).data.viewer.speakers.nodes).toMatchObject([{ name: 'Ada' }]);
  });

  it('starts as the latest one where a new one says nothing', async () => {
    const { client } = await scene();
    const first = await submit(client, { name: 'Ada', tagline: 'First', biography: 'One.' });
    await client.mutate(UPDATE, { speakerId: first.id, changes: profile });
    app.clock.forward(1_000);
    const second = await submit(client, { name: 'Augusta', tagline: 'Second' });
    expect(second).toEqual({ ...profile, id: second.id, name: 'Augusta', tagline: 'Second' });
    await client.mutate(UPDATE, { speakerId: second.id, changes: { links: [], company: 'Elsewhere' } });
    const [kept] = await app.sql('SELECT company, links FROM speakers WHERE id = $1', [first.id]);
    expect(kept).toEqual({ company: profile.company, links: profile.links });
  });

  it('is listed to its person, newest first, in as many statements for three as for one', async () => {
    const { user, speaker, client } = await scene();
    const cost = async () => (await statementsOf(app, () => client.request(OWN))).length;
    const one = await cost();
    const ids = [speaker.id];
    for (let n = 0; n < 2; n++) {
      app.clock.forward(1_000);
      const { id: eventId } = await app.given.event();
      ids.unshift((await app.given.speaker({ eventId, userId: user.id })).id);
    }
    expect(await cost()).toBe(one);
    const list = async (variables: object) =>
      (await client.request(OWN, { ...variables })).data.viewer.speakers;
    const first = await list({ first: 2 });
    const rest = await list({ first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect((await app.anyone().request(OWN)).data).toEqual({ viewer: null });
  });
});
