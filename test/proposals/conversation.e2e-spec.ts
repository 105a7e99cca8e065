import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { MessageSide } from '../../src/proposals/index.js';
import { Submission } from '../../src/proposals/domain/proposal-state.js';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import { startApp, type TestApp } from '../support/app.js';
import { checksum } from '../support/checksum.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const MESSAGE = `message { id side text authorName proposal { title } } userErrors { __typename }`;
const TO_SPEAKERS = `mutation ($input: SendMessageToSpeakersInput!) { answer: sendMessageToSpeakers(input: $input) { ${MESSAGE} } }`;
const TO_ORGANIZERS = `mutation ($input: SendMessageToOrganizersInput!) { answer: sendMessageToOrganizers(input: $input) { ${MESSAGE} } }`;
const MARK = `mutation ($input: MarkMessagesReadInput!) { answer: markMessagesRead(input: $input) { message { proposal { unreadMessageCount } } } }`;
const READ = `query ($id: ID!, $first: Int, $after: String) { proposal(id: $id) {
  unreadMessageCount messages(first: $first, after: $after) { nodes { text authorName side } pageInfo { endCursor } }
} }`;
const LIST = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  proposals { nodes { title unreadMessageCount } }
} }`;

describe('a conversation about a proposal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.nest.get(KeptMails).clear());
  afterAll(() => app.close());

  const scene = async () => {
    const organization = await app.given.organization();
    const organizationId = organization.id;
    const event = await app.given.event({ organizationId, title: 'Harbour Days' });
    const submitter = await app.given.user({ name: 'Ada' });
    const proposal = await app.given.proposal({ eventId: event.id, userId: submitter.id });
    const join = async (role: Role, name = 'Olga Organizer') => {
      const user = await app.given.user({ name });
      await app.given.member(role, { organizationId, user });
      return { user, client: await app.as(user) };
    };
    const organizer = await join(Role.ORGANIZER);
    const address = { organization: organization.slug, slug: event.slug };
    const coSpeaker = async (fields = {}) => {
      const speaker = await app.given.speaker({ eventId: event.id, name: 'Grace', ...fields });
      const row = [event.id, proposal.id, speaker.id];
      await app.sql('INSERT INTO proposal_speakers VALUES ($1, $2, $3, 1)', row);
      return speaker;
    };
    return {
      event,
      proposal,
      submitter,
      speaker: await app.as(submitter),
      organizer,
      join,
      coSpeaker,
      address,
    };
  };
  const write = async (client: Client, mutation: string, { id }: { id: string }, text: string) =>
    (await client.mutate(mutation, { proposalId: id, text })).data.answer;
  const read = async (client: Client, { id }: { id: string }, page = {}) =>
    (await client.request(READ, { id, ...page })).data.proposal;
  const receivers = () =>
    app
      .mails()
      .map(({ to }) => to.address)
      .sort();

  it('goes to and fro, each message with a mail to the other side', async () => {
    const { proposal, submitter, speaker, organizer, join } = await scene();
    const idle = await join(Role.ORGANIZER, 'Idle');
    const asked = await write(organizer.client, TO_SPEAKERS, proposal, 'Shorter? https://evil.example');
    expect(asked).toMatchObject({
      message: { side: 'COMMITTEE', authorName: 'Olga Organizer' },
      userErrors: [],
    });
    await app.settle();
    const [mail, ...others] = app.mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: { address: submitter.email },
      subject: 'A message about your proposal for Harbour Days',
    });
    expect(mail?.text).toContain(`${app.config.baseUrl}/proposals/${proposal.id}`);
    expect(JSON.stringify(mail)).not.toMatch(/Olga|evil\.example/);
    expect(JSON.stringify(mail)).not.toContain(organizer.user.email);
    app.nest.get(KeptMails).clear();
    await write(speaker, TO_ORGANIZERS, proposal, 'Gladly.');
    await app.settle();
    expect(receivers()).toEqual([organizer.user.email]);
    expect(app.mails()[0]?.text).toContain('Ada writes to the organizers');
    expect(JSON.stringify(app.mails())).not.toMatch(new RegExp(`${submitter.email}|${idle.user.email}`));
  });

  it('is opened by a speaker towards all who decide, and towards each speaker once', async () => {
    const { proposal, submitter, speaker, organizer, join, coSpeaker } = await scene();
    const second = await join(Role.ORGANIZER);
    await join(Role.REVIEWER);
    await write(speaker, TO_ORGANIZERS, proposal, 'May I bring a robot?');
    await app.settle();
    expect(receivers()).toEqual([organizer.user.email, second.user.email].sort());
    app.nest.get(KeptMails).clear();
    await coSpeaker({ email: 'grace@example.org' });
    await coSpeaker({ email: 'grace@example.org', slug: 'grace-2' });
    await coSpeaker({ slug: 'without-address' });
    await write(organizer.client, TO_SPEAKERS, proposal, 'Of course.');
    await app.settle();
    expect(receivers()).toEqual([submitter.email, 'grace@example.org'].sort());
  });

  it('shows speakers what is for them without the names of organizers, also of a withdrawn proposal', async () => {
    const { proposal, speaker, organizer, coSpeaker } = await scene();
    await write(organizer.client, TO_SPEAKERS, proposal, 'One');
    await app.sql('UPDATE proposals SET submission = $1 WHERE id = $2', [Submission.WITHDRAWN, proposal.id]);
    app.clock.forward(1);
    const user = await app.given.user({ name: 'Grace Hop' });
    await coSpeaker({ userId: user.id });
    await write(await app.as(user), TO_ORGANIZERS, proposal, 'Two');
    expect((await read(speaker, proposal)).messages.nodes).toEqual([
      { text: 'One', authorName: null, side: 'COMMITTEE' },
      { text: 'Two', authorName: 'Grace Hop', side: 'SPEAKERS' },
    ]);
    const seen = await read(organizer.client, proposal);
    expect(seen.messages.nodes[0]).toMatchObject({ authorName: 'Olga Organizer' });
  });

  it('is read by reviewers unless they read blind, and written by nobody else', async () => {
    const { event, proposal, organizer, join } = await scene();
    await write(organizer.client, TO_SPEAKERS, proposal, 'One');
    const reviewer = await join(Role.REVIEWER);
    const [door, stranger] = [await join(Role.DOOR), await app.as(await app.given.user())];
    expect((await read(reviewer.client, proposal)).messages.nodes).toMatchObject([{ text: 'One' }]);
    expect((await read(reviewer.client, proposal)).unreadMessageCount).toBeNull();
    await app.given.reviewPhase({ eventId: event.id, isBlind: true });
    expect((await read(reviewer.client, proposal)).messages).toBeNull();
    expect((await read(organizer.client, proposal)).messages.nodes).toHaveLength(1);
    const before = await checksum(app);
    const input = { proposalId: proposal.id, text: 'Hm' };
    const code = async (client: Client, mutation: string, wanted: Record<string, unknown> = input) =>
      (await client.mutate(mutation, wanted)).errors?.[0]?.extensions['code'];
    expect(await code(reviewer.client, TO_SPEAKERS)).toBe('FORBIDDEN');
    expect(await code(reviewer.client, TO_ORGANIZERS)).toBe('NOT_FOUND');
    expect(await code(organizer.client, TO_ORGANIZERS)).toBe('NOT_FOUND');
    expect(await code(door.client, TO_SPEAKERS)).toBe('FORBIDDEN');
    expect(await code(stranger, TO_SPEAKERS)).toBe('NOT_FOUND');
    expect(await code(stranger, TO_ORGANIZERS)).toBe('NOT_FOUND');
    expect(await code(stranger, TO_ORGANIZERS, { ...input, proposalId: newId() })).toBe('NOT_FOUND');
    const [message] = await app.sql<{ id: string }>(
      'SELECT id FROM proposal_messages WHERE proposal_id = $1',
      [proposal.id],
    );
    expect(await code(reviewer.client, MARK, { messageId: message?.id })).toBe('NOT_FOUND');
    expect(await code(stranger, MARK, { messageId: message?.id })).toBe('NOT_FOUND');
    expect(await checksum(app)).toEqual(before);
  });

  it('counts what a side has not read, for all on that side', async () => {
    const { proposal, speaker, organizer, join } = await scene();
    const second = await join(Role.ORGANIZER);
    const unread = async (client: Client) => (await read(client, proposal)).unreadMessageCount;
    const ids: string[] = [];
    for (const text of ['One', 'Two', 'Three']) {
      app.clock.forward(1);
      ids.push((await write(speaker, TO_ORGANIZERS, proposal, text)).message.id);
    }
    expect([await unread(second.client), await unread(speaker)]).toEqual([3, 0]);
    const marked = await organizer.client.mutate(MARK, { messageId: ids[1] });
    expect(marked.data.answer.message.proposal).toEqual({ unreadMessageCount: 1 });
    await second.client.mutate(MARK, { messageId: ids[0] });
    expect(await unread(second.client)).toBe(1);
    app.clock.forward(1);
    await write(organizer.client, TO_SPEAKERS, proposal, 'Four');
    expect([await unread(second.client), await unread(speaker)]).toEqual([0, 1]);
  });

  it('comes by pages, and counts for a list with a fixed number of statements', async () => {
    const { event, proposal, organizer, address } = await scene();
    const costs = async () => (await statementsOf(app, () => organizer.client.request(LIST, address))).length;
    await app.given.proposalMessage({ proposalId: proposal.id, side: MessageSide.SPEAKERS, text: 'a' });
    const one = await costs();
    for (const text of ['b', 'c']) {
      app.clock.forward(1);
      const { id } = await app.given.proposal({ eventId: event.id });
      await app.given.proposalMessage({ proposalId: id, side: MessageSide.SPEAKERS });
      await app.given.proposalMessage({ proposalId: proposal.id, text });
    }
    expect(await costs()).toBe(one);
    const page = async (after?: string) =>
      (await read(organizer.client, proposal, { first: 2, after })).messages;
    const first = await page();
    const rest = await page(first.pageInfo.endCursor);
    const texts = [...first.nodes, ...rest.nodes].map(({ text }: { text: string }) => text);
    expect(texts).toEqual(['a', 'b', 'c']);
  });

  it('takes plain text within its limit, and so many messages at a time', async () => {
    const { proposal, speaker } = await scene();
    const before = await checksum(app);
    for (const text of ['', '\u200B', 'x'.repeat(5_001)])
      expect((await write(speaker, TO_ORGANIZERS, proposal, text)).userErrors).toMatchObject([
        { __typename: 'InvalidInput' },
      ]);
    expect(await checksum(app)).toEqual(before);
    for (let count = 0; count < 30; count++) await write(speaker, TO_ORGANIZERS, proposal, 'Hello?');
    const { errors } = await speaker.mutate(TO_ORGANIZERS, { proposalId: proposal.id, text: 'Hello?' });
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });
});
