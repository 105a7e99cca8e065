import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';

const SUBMIT = `mutation ($input: SubmitProposalInput!) {
  submitProposal(input: $input) {
    proposal {
      id title abstract language level status submittedAt event { slug } track { name } sessionFormat { name }
      speakers { slug name tagline email } talk { id } actions viewerActions
    }
    userErrors {
      __typename ... on UserError { message } ... on InvalidInput { path }
      ... on CallForProposalsClosed { opensAt closesAt } ... on ProposalAlreadySubmitted { proposalId }
    }
  }
}`;

const HOUR = 3_600_000;
const details = {
  title: 'On Tests',
  abstract: 'Why **they** matter.',
  speaker: { name: 'Ada Lovelace', tagline: 'Analyst', biography: 'Born 1815.' },
};

describe('submitProposal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** Everything that a submission could change. */
  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    givers: await app.sql('SELECT * FROM proposal_speakers ORDER BY proposal_id'),
  });

  const openEvent = async () => {
    const event = await app.given.event();
    await app.given.callForProposals({ eventId: event.id });
    return event;
  };

  it('takes a proposal and makes the viewer a speaker of the event', async () => {
    const event = await openEvent();
    const track = await app.given.track({ eventId: event.id });
    const format = await app.given.sessionFormat({ eventId: event.id });
    const user = await app.given.user();
    const parts = { language: 'EN-gb', level: 'BEGINNER', trackId: track.id, sessionFormatId: format.id };
    const client = await app.as(user);
    const { data } = await client.mutate(SUBMIT, { eventId: event.id, ...details, ...parts });
    expect(data.submitProposal).toEqual({
      proposal: {
        id: expect.any(String),
        title: 'On Tests',
        abstract: 'Why **they** matter.',
        language: 'en-GB',
        level: 'BEGINNER',
        status: 'SUBMITTED',
        submittedAt: app.clock.now().toISOString(),
        event: { slug: event.slug },
        track: { name: track.name },
        sessionFormat: { name: format.name },
        speakers: [{ slug: 'ada-lovelace', name: 'Ada Lovelace', tagline: 'Analyst', email: user.email }],
        talk: null,
        actions: ['UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS'],
        viewerActions: ['UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS'],
      },
      userErrors: [],
    });
    const { id } = data.submitProposal.proposal;
    const [row] = await app.sql<{ email: string; userId: string }>(
      `SELECT speakers.email, speakers.user_id AS "userId" FROM speakers
       JOIN proposal_speakers ON speaker_id = speakers.id WHERE proposal_id = $1`,
      [id],
    );
    expect(row).toEqual({ email: user.email, userId: user.id });
  });

  it('keeps the profile of somebody who submits again', async () => {
    const event = await openEvent();
    const client = await app.as(await app.given.user());
    await client.mutate(SUBMIT, { eventId: event.id, ...details });
    const again = { ...details, title: 'On More Tests', speaker: { name: 'Somebody Else' } };
    const { data } = await client.mutate(SUBMIT, { eventId: event.id, ...again });
    expect(data.submitProposal.proposal.speakers).toMatchObject([{ name: 'Ada Lovelace' }]);
    const speakers = await app.sql('SELECT id FROM speakers WHERE event_id = $1', [event.id]);
    expect(speakers).toHaveLength(1);
  });

  it('takes proposals to a draft from its members', async () => {
    const { event, user } = await app.given.eventWith(Role.REVIEWER, { status: EventStatus.DRAFT });
    await app.given.callForProposals({ eventId: event.id });
    const { data } = await (await app.as(user)).mutate(SUBMIT, { eventId: event.id, ...details });
    expect(data.submitProposal).toMatchObject({ proposal: { status: 'SUBMITTED' }, userErrors: [] });
  });

  it.each([
    ['has not opened yet', 2 * HOUR, 3 * HOUR],
    ['has closed', -2 * HOUR, 0],
  ])('refuses while the call %s and changes nothing', async (words, opens, closes) => {
    const event = await app.given.event();
    const at = (time: number) => new Date(app.clock.now().getTime() + time);
    const [opensAt, closesAt] = [at(opens), at(closes)];
    await app.given.callForProposals({ eventId: event.id, opensAt, closesAt });
    const before = await stored();
    const client = await app.as(await app.given.user());
    const { data } = await client.mutate(SUBMIT, { eventId: event.id, ...details });
    expect(data.submitProposal).toEqual({
      proposal: null,
      userErrors: [
        {
          __typename: 'CallForProposalsClosed',
          message: `The call for proposals ${words}.`,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
        },
      ],
    });
    expect(await stored()).toEqual(before);
  });

  it('refuses where nobody called and where the event is cancelled, and changes nothing', async () => {
    const silent = await app.given.event();
    const cancelled = await app.given.event({ status: EventStatus.CANCELLED });
    await app.given.callForProposals({ eventId: cancelled.id });
    const before = await stored();
    const client = await app.as(await app.given.user());
    const { data } = await client.mutate(SUBMIT, { eventId: silent.id, ...details });
    expect(data.submitProposal.userErrors).toEqual([
      {
        __typename: 'CallForProposalsClosed',
        message: 'This event does not call for proposals.',
        opensAt: null,
        closesAt: null,
      },
    ]);
    const answer = await client.mutate(SUBMIT, { eventId: cancelled.id, ...details });
    expect(answer.data.submitProposal.userErrors).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
    expect(await stored()).toEqual(before);
  });

  it('reports every fault of the input at once and changes nothing', async () => {
    const event = await openEvent();
    const before = await stored();
    const client = await app.as(await app.given.user());
    const { data } = await client.mutate(SUBMIT, {
      eventId: event.id,
      title: 'x'.repeat(301),
      abstract: ' \u200B ',
      trackId: 'nonsense',
      speaker: { name: '\u202E', tagline: 'x'.repeat(201), biography: 'x'.repeat(5_001) },
    });
    expect(data.submitProposal.proposal).toBeNull();
    expect(data.submitProposal.userErrors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'title',
      'abstract',
      'speaker.name',
      'speaker.tagline',
      'speaker.biography',
      'trackId',
    ]);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['quotes and markup', `<script>'"\\\`\${x} {{x}} %s <%= ; DROP TABLE proposals --`],
    ['emoji of many parts', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 family'],
    ['other scripts', '日本語の発表 عرض'],
  ])('keeps %s as they are', async (_, text) => {
    const event = await openEvent();
    const client = await app.as(await app.given.user());
    const input = { title: text, abstract: text, speaker: { name: text, biography: text } };
    const { data } = await client.mutate(SUBMIT, { eventId: event.id, ...input });
    expect(data.submitProposal).toMatchObject({
      proposal: { title: text, abstract: text, speakers: [{ name: text }] },
      userErrors: [],
    });
  });

  it('removes what nobody can see and refuses characters piled up to a tower', async () => {
    const event = await openEvent();
    const client = await app.as(await app.given.user());
    const title = ' A\u0000 \u202Etitle\u2028 of\r\none   line\u200B ';
    const { data } = await client.mutate(SUBMIT, { eventId: event.id, ...details, title });
    expect(data.submitProposal.proposal.title).toBe('A title of one line');
    const tower = `Z${'\u0301'.repeat(2_000)}`;
    const answer = await client.mutate(SUBMIT, { eventId: event.id, ...details, title: tower });
    expect(answer.data.submitProposal.userErrors).toMatchObject([{ path: ['title'] }]);
  });

  it('knows no track and no format of another event, and changes nothing', async () => {
    const event = await openEvent();
    const other = await app.given.event();
    const track = await app.given.track({ eventId: other.id });
    const format = await app.given.sessionFormat({ eventId: other.id });
    const before = await stored();
    const client = await app.as(await app.given.user());
    for (const trackId of [track.id, newId()]) {
      const { data, errors } = await client.mutate(SUBMIT, { eventId: event.id, ...details, trackId });
      expect(data).toEqual({ submitProposal: null });
      expect(errors).toMatchObject([
        { message: 'There is no such track.', extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    const input = { eventId: event.id, ...details, sessionFormatId: format.id };
    const { errors } = await client.mutate(SUBMIT, input);
    expect(errors).toMatchObject([{ message: 'There is no such session format.' }]);
    expect(await stored()).toEqual(before);
  });

  it('does not know an event that the viewer may not see', async () => {
    const draft = await app.given.event({ status: EventStatus.DRAFT });
    await app.given.callForProposals({ eventId: draft.id });
    const before = await stored();
    const client = await app.as(await app.given.user());
    for (const eventId of [draft.id, newId()]) {
      const { errors } = await client.mutate(SUBMIT, { eventId, ...details });
      expect(errors).toMatchObject([
        { message: 'There is no such event.', extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    expect(await stored()).toEqual(before);
  });

  it('is closed to nobody and to strangers to the schema', async () => {
    const event = await openEvent();
    const before = await stored();
    const { data, errors } = await app.anyone().mutate(SUBMIT, { eventId: event.id, ...details });
    expect(data).toEqual({ submitProposal: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const client = await app.as(await app.given.user());
    const { status } = await client.mutate(SUBMIT, { eventId: event.id, ...details, status: 'ACCEPTED' });
    expect(status).toBe(400);
    expect(await stored()).toEqual(before);
  });

  it('is closed to API tokens of another organization and without the scope, and changes nothing', async () => {
    const event = await openEvent();
    const { organizationId, user } = await app.given.member();
    const client = await app.as(user);
    const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`;
    const tokenFor = async (fields: Record<string, unknown>) => {
      const { data } = await client.mutate(CREATE, { name: 'A program', ...fields });
      return client.withToken(data.createApiToken.secret as string);
    };
    const limited = await tokenFor({ scopes: ['OWN_WRITE'], organizationId });
    const reading = await tokenFor({ scopes: ['OWN_READ'] });
    const before = await stored();
    const foreign = await limited.mutate(SUBMIT, { eventId: event.id, ...details });
    expect(foreign.errors).toMatchObject([{ message: 'There is no such event.' }]);
    const scopeless = await reading.mutate(SUBMIT, { eventId: event.id, ...details });
    expect(scopeless.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await stored()).toEqual(before);
  });

  it('makes one profile of one person and as many addresses as people, all at once', async () => {
    const event = await openEvent();
    const twice = await app.as(await app.given.user());
    const others = await Promise.all(Array.from({ length: 8 }, async () => app.as(await app.given.user())));
    const answers = await Promise.all(
      [twice, twice, twice, ...others].map((client, n) =>
        client.insist(SUBMIT, { eventId: event.id, ...details, title: `On Tests ${String(n)}` }),
      ),
    );
    expect(answers.map(({ data }) => data.submitProposal.userErrors)).toEqual(answers.map(() => []));
    const slugs = answers.map(({ data }) => data.submitProposal.proposal.speakers[0].slug as string);
    expect(new Set(slugs).size).toBe(9);
  });

  it('takes the same title of one person once, also of two clicks at once, and says which one it is', async () => {
    const event = await openEvent();
    const client = await app.as(await app.given.user());
    const submit = (title: string) => client.mutate(SUBMIT, { eventId: event.id, ...details, title });
    const answers = await Promise.all([submit('On Tests'), submit('ON TESTS')]);
    const taken = answers.flatMap(({ data }) => data.submitProposal.proposal ?? []);
    expect(taken).toHaveLength(1);
    const before = await stored();
    const { data } = await submit('On tests');
    expect(data.submitProposal).toEqual({
      proposal: null,
      userErrors: [
        {
          __typename: 'ProposalAlreadySubmitted',
          message: 'You have submitted a proposal of this title already.',
          proposalId: taken[0].id,
        },
      ],
    });
    expect(await stored()).toEqual(before);
    const somebody = await app.as(await app.given.user());
    const other = await somebody.mutate(SUBMIT, { eventId: event.id, ...details });
    expect(other.data.submitProposal.userErrors).toEqual([]);
  });
});
