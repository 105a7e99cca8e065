import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { offer, offering, SUBMIT, UPDATE } from './call-scene.js';

const mutation = (verb: string, more = '') => `mutation ($input: ${verb}AccessCodeInput!) {
  answer: ${verb.toLowerCase()}AccessCode(input: $input) {
    accessCode { id code validUntil maximumUses uses note sessionFormats { name } tracks { name } }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ${more} }
  }
}`;
const taken = '... on AccessCodeTaken { code }';
const [ADD, CHANGE, REMOVE] = [mutation('Add', taken), mutation('Update', taken), mutation('Remove')];
const OFFER = `query ($eventId: ID!, $code: String!) {
  accessCode(eventId: $eventId, code: $code) { validUntil sessionFormats { name } tracks { name } }
}`;
const LIST = `query ($organization: String!, $slug: String!, $first: Int) { event(organization: $organization, slug: $slug) {
  accessCodes(first: $first) { nodes { code note uses tracks { name } } pageInfo { hasNextPage } }
} }`;
const notValid = [
  {
    __typename: 'AccessCodeNotValid',
    message: 'This access code does not work: it may be mistyped, over or used up.',
  },
];
const HOUR = 3_600_000;

describe('access codes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const at = (time: number) => new Date(app.clock.now().getTime() + time);
  const stored = async () => ({
    codes: await app.sql('SELECT * FROM access_codes ORDER BY id'),
    parts: await app.sql('SELECT * FROM access_code_parts ORDER BY id'),
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT id FROM speakers ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  /** An event whose call has closed. */
  const scene = async () => {
    const organization = await app.given.organization();
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const event = await app.given.event({ organizationId: organization.id });
    const eventId = event.id;
    await app.given.callForProposals({ eventId, opensAt: at(-2 * HOUR), closesAt: at(-HOUR) });
    const web = await app.given.track({ eventId, name: 'Web' });
    const data = await app.given.track({ eventId, name: 'Data' });
    const address = { organization: organization.slug, slug: event.slug };
    const submitter = await app.as(await app.given.user());
    return { eventId, address, web, data, organizer: await app.as(user), submitter };
  };
  type Submitting = Pick<Awaited<ReturnType<typeof scene>>, 'eventId' | 'submitter'>;
  const submit = async ({ eventId, submitter }: Submitting, accessCode: string, fields: object = {}) =>
    (await submitter.mutate(SUBMIT, { eventId, ...offer(), ...fields, accessCode })).data.answer;
  const usesOf = async (eventId: string) =>
    (await app.sql<{ uses: number }>('SELECT uses FROM access_codes WHERE event_id = $1', [eventId])).map(
      ({ uses }) => uses,
    );

  it('are made, changed and removed by organizers', async () => {
    const { eventId, organizer, web } = await scene();
    const validUntil = at(HOUR).toISOString();
    const details = { code: 'late-2027', validUntil, maximumUses: 5, note: 'For Ada', trackIds: [web.id] };
    const { data } = await organizer.mutate(ADD, { eventId, ...details });
    const code = {
      id: expect.any(String),
      code: 'LATE-2027',
      validUntil,
      maximumUses: 5,
      uses: 0,
      note: 'For Ada',
      sessionFormats: [],
      tracks: [{ name: 'Web' }],
    };
    expect(data.answer).toEqual({ accessCode: code, userErrors: [] });
    const { id: accessCodeId } = data.answer.accessCode;
    const changes = { validUntil: null, trackIds: [] };
    const changed = await organizer.mutate(CHANGE, { accessCodeId, changes });
    expect(changed.data.answer.accessCode).toEqual({ ...code, validUntil: null, tracks: [] });
    await organizer.mutate(REMOVE, { accessCodeId });
    expect(await usesOf(eventId)).toEqual([]);
    const audit = await app.sql('SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id', [
      eventId,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(
      ['added', 'updated', 'removed'].map((verb) => `access-code.${verb}`),
    );
  });

  it('are made up where no text is given', async () => {
    const { eventId, organizer } = await scene();
    const { data } = await organizer.mutate(ADD, { eventId });
    expect(data.answer.accessCode.code).toMatch(/^[A-Z2-9]{10}$/);
  });

  it('are refused where they are taken, mistaken or too few, and nothing changes', async () => {
    const { eventId, organizer, data: track } = await scene();
    const other = await scene();
    const used = await app.given.accessCode({ eventId, code: 'TAKEN', uses: 3 });
    await app.given.accessCode({ eventId: other.eventId, code: 'ELSEWHERE' });
    const before = await stored();
    const added = async (details: object) =>
      (await organizer.mutate(ADD, { eventId, ...details })).data.answer;
    expect((await added({ code: 'taken' })).userErrors).toEqual([
      { __typename: 'AccessCodeTaken', message: 'There is an access code TAKEN already.', code: 'TAKEN' },
    ]);
    expect((await added({ code: 'a b' })).userErrors).toMatchObject([{ path: ['code'] }]);
    expect((await added({ maximumUses: 0 })).userErrors).toMatchObject([{ path: ['maximumUses'] }]);
    const few = { accessCodeId: used.id, changes: { maximumUses: 2 } };
    expect((await organizer.mutate(CHANGE, few)).data.answer.userErrors).toEqual([
      { __typename: 'InvalidInput', message: 'The code was used 3 times.', path: ['changes', 'maximumUses'] },
    ]);
    const foreign = await organizer.mutate(ADD, { eventId, trackIds: [track.id, other.web.id] });
    expect(foreign.errors).toMatchObject([{ message: 'There is no such track.' }]);
    expect(await stored()).toEqual(before);
    expect((await added({ code: 'elsewhere' })).userErrors).toEqual([]);
  });

  it('let somebody submit and change after the call has closed, until they are over', async () => {
    const here = await scene();
    const { id } = await app.given.accessCode({ eventId: here.eventId, code: 'LATE', validUntil: at(HOUR) });
    const { proposal, userErrors } = await submit(here, ' late');
    expect({ proposal, userErrors }).toEqual({
      proposal: { id: expect.any(String), viewerActions: ['UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS'] },
      userErrors: [],
    });
    expect(await usesOf(here.eventId)).toEqual([1]);
    const update = { proposalId: proposal.id, changes: { title: 'Better' } };
    const changed = await here.submitter.mutate(UPDATE, update);
    expect(changed.data.answer).toMatchObject({ proposal: { title: 'Better' }, userErrors: [] });
    await app.sql('UPDATE access_codes SET valid_until = $2 WHERE id = $1', [id, at(0)]);
    const before = await stored();
    const refused = await here.submitter.mutate(UPDATE, update);
    expect(refused.data.answer.userErrors).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
    expect((await submit(here, 'LATE')).userErrors).toEqual(notValid);
    expect(await stored()).toEqual(before);
  });

  it('answer alike whether unknown, of another event, over or used up, and change nothing', async () => {
    const here = await scene();
    const { eventId } = here;
    await app.given.accessCode({ eventId, code: 'OVER', validUntil: at(0) });
    await app.given.accessCode({ eventId, code: 'USED-UP', maximumUses: 1, uses: 1 });
    await app.given.accessCode({ eventId: (await scene()).eventId, code: 'FOREIGN' });
    const before = await stored();
    for (const code of ['UNKNOWN', 'FOREIGN', 'OVER', 'USED-UP']) {
      expect((await submit(here, code)).userErrors).toEqual(notValid);
      const asked = await here.submitter.request(OFFER, { eventId, code });
      expect(asked.data).toEqual({ accessCode: null });
    }
    expect(await stored()).toEqual(before);
  });

  it('can be tried ten times a minute', async () => {
    const { eventId, submitter } = await scene();
    for (let tries = 0; tries < 10; tries++) await submitter.request(OFFER, { eventId, code: 'GUESS' });
    await app.given.accessCode({ eventId, code: 'RIGHT' });
    const asked = await submitter.request(OFFER, { eventId, code: 'RIGHT' });
    const used = await submitter.mutate(SUBMIT, { eventId, ...offering, accessCode: 'RIGHT' });
    for (const { errors } of [asked, used])
      expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(await usesOf(eventId)).toEqual([0]);
  });

  it('open what they name, also what the call does not take, and else what it takes at any time', async () => {
    const here = await scene();
    const { eventId, web, data } = here;
    const talk = await app.given.sessionFormat({ eventId, name: 'Talk' });
    await app.given.sessionFormat({ eventId, name: 'Workshop' });
    const [call] = await app.sql<{ id: string }>('SELECT id FROM calls_for_proposals WHERE event_id = $1', [
      eventId,
    ]);
    const limits = [
      [web.id, null, null],
      [null, talk.id, at(-HOUR)],
    ];
    for (const [track, format, closesAt] of limits)
      await app.sql('INSERT INTO call_parts VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)', [
        eventId,
        call?.id,
        track,
        format,
        closesAt,
      ]);
    await app.given.accessCode({ eventId, code: 'DATA-ONLY', trackIds: [data.id] });
    const asked = await here.submitter.request(OFFER, { eventId, code: 'data-only' });
    expect(asked.data.accessCode).toEqual({
      validUntil: null,
      sessionFormats: [{ name: 'Talk' }],
      tracks: [{ name: 'Data' }],
    });
    const before = await stored();
    const wrong = await submit(here, 'DATA-ONLY', { trackId: web.id, sessionFormatId: talk.id });
    expect(wrong.userErrors).toMatchObject([
      { message: 'The call takes one of these: Data.', path: ['trackId'] },
    ]);
    expect(await stored()).toEqual(before);
    const right = await submit(here, 'DATA-ONLY', { trackId: data.id, sessionFormatId: talk.id });
    expect(right.userErrors).toEqual([]);
  });

  it('pass the limit of proposals of a person, and do not count for it', async () => {
    const here = await scene();
    await app.sql('UPDATE calls_for_proposals SET proposal_limit = 1, closes_at = $2 WHERE event_id = $1', [
      here.eventId,
      at(HOUR),
    ]);
    await app.given.accessCode({ eventId: here.eventId, code: 'MORE' });
    expect((await submit(here, 'MORE')).userErrors).toEqual([]);
    const usual = async () =>
      (await here.submitter.mutate(SUBMIT, { eventId: here.eventId, ...offer() })).data.answer.userErrors;
    expect(await usual()).toEqual([]);
    expect(await usual()).toMatchObject([{ __typename: 'ProposalLimitReached' }]);
    expect((await submit(here, 'MORE')).userErrors).toEqual([]);
    expect(await usesOf(here.eventId)).toEqual([2]);
  });

  it('of one use let one of a hundred in', async () => {
    const { eventId } = await scene();
    await app.given.accessCode({ eventId, code: 'ONCE', maximumUses: 1 });
    const submitters = [];
    for (let n = 0; n < 10; n++) submitters.push(await app.as(await app.given.user()));
    const tries = submitters.flatMap((submitter) => Array.from({ length: 10 }, () => submitter));
    const answers = await Promise.all(tries.map((submitter) => submit({ eventId, submitter }, 'ONCE')));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(Array(99).fill(notValid[0]));
    expect(await usesOf(eventId)).toEqual([1]);
    expect(await app.sql('SELECT id FROM proposals WHERE event_id = $1', [eventId])).toHaveLength(1);
  });

  it('open neither a cancelled event nor one that never called', async () => {
    const here = await scene();
    await app.given.accessCode({ eventId: here.eventId, code: 'LATE' });
    await app.sql(`UPDATE events SET status = 'CANCELLED' WHERE id = $1`, [here.eventId]);
    const quiet = await app.given.event();
    await app.given.accessCode({ eventId: quiet.id, code: 'LATE' });
    for (const eventId of [here.eventId, quiet.id]) {
      const { userErrors } = await submit({ ...here, eventId }, 'LATE');
      expect(userErrors).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
      const asked = await here.submitter.request(OFFER, { eventId, code: 'LATE' });
      expect(asked.data).toEqual({ accessCode: null });
    }
  });

  it('leave what was submitted with them when they are removed', async () => {
    const here = await scene();
    const code = await app.given.accessCode({ eventId: here.eventId });
    const { proposal } = await submit(here, code.code);
    await here.organizer.mutate(REMOVE, { accessCodeId: code.id });
    const rows = await app.sql('SELECT id, access_code_id FROM proposals WHERE id = $1', [proposal.id]);
    expect(rows).toEqual([{ id: proposal.id, access_code_id: null }]);
  });

  it('are listed for organizers only, newest first, at a cost that does not grow', async () => {
    const { eventId, address, organizer, submitter, web } = await scene();
    const read = async (client = organizer) =>
      (await client.request(LIST, { ...address, first: 3 })).data.event.accessCodes;
    const cost = async () => (await statementsOf(app, () => read())).length;
    const add = (code: string, age: number) =>
      app.given.accessCode({ eventId, code, trackIds: [web.id], createdAt: at(-age) });
    await add('EARLY', 3);
    const one = await cost();
    await add('NEWER', 2);
    await add('NEWEST', 1);
    expect(await cost()).toBe(one);
    await add('OLDEST', 4);
    const { nodes, pageInfo } = await read();
    expect(nodes.map(({ code }: { code: string }) => code)).toEqual(['NEWEST', 'NEWER', 'EARLY']);
    expect(pageInfo).toEqual({ hasNextPage: true });
    expect(await read(submitter)).toBeNull();
  });

  it('that do not exist are not found', async () => {
    const { organizer } = await scene();
    for (const [document, input] of [
      [CHANGE, { changes: {} }],
      [REMOVE, {}],
    ] as const) {
      const { errors } = await organizer.mutate(document, { accessCodeId: newId(), ...input });
      expect(errors).toMatchObject([{ message: 'There is no such access code.' }]);
    }
  });
});
