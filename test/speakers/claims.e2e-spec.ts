import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { secretIn } from '../support/secret-in.js';

const INVITE = `mutation ($input: InviteSpeakerToClaimInput!) {
  answer: inviteSpeakerToClaim(input: $input) { speaker { id hasAccount } userErrors { __typename } }
}`;
const CLAIM = `mutation ($input: ClaimSpeakerProfileInput!) {
  answer: claimSpeakerProfile(input: $input) { speaker { id name hasAccount email } userErrors { __typename } }
}`;
const UPDATE = `mutation ($input: UpdateSpeakerInput!) {
  answer: updateSpeaker(input: $input) { speaker { id } userErrors { __typename } }
}`;
const OWN = `{ viewer { speakers { nodes { id } } } }`;
const DAY = 86_400_000;
const refused = (__typename: string) => ({ speaker: null, userErrors: [{ __typename }] });

describe('the claim of a profile', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    claims: await app.sql('SELECT * FROM speaker_claims ORDER BY speaker_id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const email = `ada-${event.id}@example.org`;
    const speaker = await app.given.speaker({ eventId: event.id, name: 'Ada', email });
    return { event, email, speaker, organizer: await app.as(user) };
  };
  const mailsTo = (email: string) => app.mails().filter(({ to }) => to.address === email);
  const invite = async (organizer: Client, { id, email }: { id: string; email: string | null }) => {
    const { data } = await organizer.mutate(INVITE, { speakerId: id });
    expect(data.answer.userErrors).toEqual([]);
    await app.settle();
    return secretIn(mailsTo(email ?? '')[0]);
  };

  it('is offered by mail and taken once, with whatever address the account has', async () => {
    const { event, email, speaker, organizer } = await scene();
    const { data } = await organizer.mutate(INVITE, { speakerId: speaker.id });
    expect(data.answer).toEqual({ speaker: { id: speaker.id, hasAccount: false }, userErrors: [] });
    await app.settle();
    const [mail] = mailsTo(email);
    expect(mail?.subject).toBe(`Your speaker profile at ${event.title}`);
    expect(mail?.text).toContain(`${app.config.baseUrl}/speakers/claim#`);
    const token = secretIn(mail);
    const person = await app.as(await app.given.user());
    const claimed = { id: speaker.id, name: 'Ada', hasAccount: true, email };
    expect((await person.mutate(CLAIM, { token })).data.answer).toEqual({ speaker: claimed, userErrors: [] });
    expect((await person.request(OWN)).data.viewer.speakers.nodes).toEqual([{ id: speaker.id }]);
    for (const client of [person, await app.as(await app.given.user())])
      expect((await client.mutate(CLAIM, { token })).data.answer).toEqual(refused('ClaimNotValid'));
    const audit = await app.sql('SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id', [
      speaker.id,
    ]);
    expect(audit).toEqual([{ action: 'speaker.invited-to-claim' }, { action: 'speaker.claimed' }]);
  });

  it('keeps the secret out of the database and the queue', async () => {
    const { speaker, organizer } = await scene();
    const token = await invite(organizer, speaker);
    const [row] = await app.sql<{ claim: string }>(
      'SELECT speaker_claims::text AS claim FROM speaker_claims WHERE speaker_id = $1',
      [speaker.id],
    );
    expect(row?.claim).not.toContain(token);
    expect(row?.claim).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('is worth nothing after two weeks, when a newer link was sent, or to the old address', async () => {
    const { speaker, organizer } = await scene();
    const person = await app.as(await app.given.user());
    const first = await invite(organizer, speaker);
    const second = await invite(organizer, speaker);
    const moved = await scene();
    const third = await invite(moved.organizer, moved.speaker);
    const changes = { email: 'new@example.org' };
    await moved.organizer.mutate(UPDATE, { speakerId: moved.speaker.id, changes });
    const late = await scene();
    const fourth = await invite(late.organizer, late.speaker);
    await app.sql('UPDATE speaker_claims SET expires_at = $2 WHERE speaker_id = $1', [
      late.speaker.id,
      app.clock.now(),
    ]);
    const before = await stored();
    for (const token of [first, third, fourth, 'guessed'])
      expect((await person.mutate(CLAIM, { token })).data.answer).toEqual(refused('ClaimNotValid'));
    expect(await stored()).toEqual(before);
    expect((await person.mutate(CLAIM, { token: second })).data.answer.userErrors).toEqual([]);
    const [open] = await app.sql<{ days: number }>(
      `SELECT extract(epoch FROM expires_at - created_at) * 1000 / ${String(DAY)} AS days
       FROM speaker_claims WHERE speaker_id = $1`,
      [moved.speaker.id],
    );
    expect(Number(open?.days)).toBe(14);
  });

  it('is not mailed to an address that was corrected before the mail left', async () => {
    const { email, speaker, organizer } = await scene();
    await organizer.mutate(INVITE, { speakerId: speaker.id });
    await organizer.mutate(UPDATE, { speakerId: speaker.id, changes: { email: 'right@example.org' } });
    await app.settle();
    expect([...mailsTo(email), ...mailsTo('right@example.org')]).toEqual([]);
  });

  it('is refused to a person with another profile at the event, and the link stays good', async () => {
    const { event, speaker, organizer } = await scene();
    const user = await app.given.user();
    await app.given.speaker({ eventId: event.id, userId: user.id });
    const token = await invite(organizer, speaker);
    const before = await stored();
    const taken = await (await app.as(user)).mutate(CLAIM, { token });
    expect(taken.data.answer).toEqual(refused('AlreadySpeaker'));
    expect(await stored()).toEqual(before);
    const other = await app.as(await app.given.user());
    expect((await other.mutate(CLAIM, { token })).data.answer.speaker.id).toBe(speaker.id);
  });

  it('has one winner of ten at once', async () => {
    const { speaker, organizer } = await scene();
    const token = await invite(organizer, speaker);
    const people = await Promise.all(Array.from({ length: 10 }, async () => app.as(await app.given.user())));
    const answers = await Promise.all(people.map((person) => person.mutate(CLAIM, { token })));
    const errors = answers.flatMap(({ data }) => data.answer.userErrors as { __typename: string }[]);
    expect(errors).toEqual(Array.from({ length: 9 }, () => ({ __typename: 'ClaimNotValid' })));
  });

  it('is not offered where there is an account already or no address, and nothing is changed', async () => {
    const { event, organizer } = await scene();
    const user = await app.given.user();
    const withAccount = await app.given.speaker({ eventId: event.id, userId: user.id, email: user.email });
    const without = await app.given.speaker({ eventId: event.id });
    const before = await stored();
    for (const [speakerId, refusal] of [
      [withAccount.id, 'SpeakerHasAccount'],
      [without.id, 'SpeakerWithoutAddress'],
    ] as const)
      expect((await organizer.mutate(INVITE, { speakerId })).data.answer).toEqual(refused(refusal));
    expect(await stored()).toEqual(before);
  });
});
