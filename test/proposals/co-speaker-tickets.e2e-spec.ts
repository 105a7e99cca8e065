import { newId } from '../../src/kernel/id.js';
import { startApp, type TestApp } from '../support/app.js';
import { secretIn } from '../support/secret-in.js';
import { ACCEPT, PUBLISH, WITHDRAW } from './decision-scene.js';
import { SpeakerTicketScene } from './speaker-ticket-scene.js';

const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) {
    answer: ${name}(input: $input) { proposal { speakers { id } } userErrors { __typename ... on UserError { message } } }
  }`;
const INVITE = mutation('inviteCoSpeaker', 'InviteCoSpeakerInput');
const JOIN = mutation('acceptCoSpeakerInvitation', 'AcceptCoSpeakerInvitationInput');
const REMOVE = mutation('removeCoSpeaker', 'RemoveCoSpeakerInput');

describe('the ticket of a co-speaker', () => {
  let app: TestApp;
  let scene: SpeakerTicketScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new SpeakerTicketScene(app);
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  type Scene = Awaited<ReturnType<SpeakerTicketScene['set']>>;

  /** Answers how somebody with an account of their own joins. */
  const invited = async ({ submitter, input }: Scene) => {
    const email = `${newId()}@example.org`;
    await submitter.mutate(INVITE, { ...input, name: 'Grace', email });
    await app.settle();
    const secret = secretIn(app.mails().find(({ to }) => to.address === email));
    const client = await app.as(await app.given.user());
    return { client, join: async () => (await client.mutate(JOIN, { secret })).data.answer };
  };
  const joined = async (set: Scene) => {
    const { client, join } = await invited(set);
    const answer = await join();
    expect(answer.userErrors).toEqual([]);
    return { client, speakerId: answer.proposal.speakers.at(-1).id as string };
  };

  it.each([
    ['private', false],
    ['known', true],
  ])('is made when joining what is accepted, and %s as the others', async (_, isPublished) => {
    const set = await scene.set(2);
    await set.committee.mutate(ACCEPT, set.input);
    if (isPublished) await set.committee.mutate(PUBLISH, { eventId: set.eventId });
    await joined(set);
    const expected = { status: 'VALID', isPrivate: !isPublished };
    expect(await scene.ticketsOf(set.eventId)).toMatchObject([
      expected,
      { ...expected, attendeeName: 'Grace' },
    ]);
  });

  it.each([
    ['leaving', true],
    ['being removed', false],
  ])('goes with %s, or with the proposal', async (_, leaves) => {
    const set = await scene.set(2);
    await set.committee.mutate(ACCEPT, set.input);
    const { client, speakerId } = await joined(set);
    const { data } = await (leaves ? client : set.submitter).mutate(REMOVE, { ...set.input, speakerId });
    expect(data.answer.userErrors).toEqual([]);
    expect(await scene.soldOf(set.ticketType)).toBe(1);
    await joined(set);
    expect(await scene.soldOf(set.ticketType)).toBe(2);
    await set.submitter.mutate(WITHDRAW, set.input);
    expect(await scene.soldOf(set.ticketType)).toBe(0);
  });

  it('is missing where there is no place: nobody joins, and the answer does not tell of an acceptance', async () => {
    const set = await scene.set(1);
    await set.committee.mutate(ACCEPT, set.input);
    const undecided = await app.given.proposal({ eventId: set.eventId });
    const other = {
      ...set,
      submitter: await scene.decisions.submitterOf(undecided),
      input: { proposalId: undecided.id },
    };
    const message = `There is no place left for ${set.ticketType.name}.`;
    for (const each of [set, other]) {
      const { join } = await invited(each);
      const before = await scene.stored();
      expect(await join()).toEqual({ proposal: null, userErrors: [{ __typename: 'SoldOut', message }] });
      expect(await scene.stored()).toEqual(before);
    }
  });

  it('is there once for who has one that is known, which lets them join where no place is left', async () => {
    const set = await scene.set(2);
    await set.committee.mutate(ACCEPT, set.input);
    await set.committee.mutate(PUBLISH, { eventId: set.eventId });
    const { client } = await joined(set);
    const second = await app.given.proposal({ eventId: set.eventId });
    const email = `${newId()}@example.org`;
    const submitter = await scene.decisions.submitterOf(second);
    await submitter.mutate(INVITE, { proposalId: second.id, name: 'Grace', email });
    await app.settle();
    const secret = secretIn(app.mails().find(({ to }) => to.address === email));
    const { data } = await client.mutate(JOIN, { secret });
    expect(data.answer.userErrors).toEqual([]);
    expect(await scene.ticketsOf(set.eventId)).toHaveLength(2);
  });
});
