import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { ACCEPT, DECLINE, PUBLISH, WITHDRAW } from './decision-scene.js';
import { SpeakerTicketScene } from './speaker-ticket-scene.js';
import { states } from './states.js';

const DECIDE = `mutation ($input: DecideProposalsInput!) {
  answer: decideProposals(input: $input) {
    proposals { id } userErrors { __typename ... on SoldOut { ticketTypeName } }
  }
}`;
const SET = `mutation ($input: SetSpeakerTicketTypeInput!) {
  answer: setSpeakerTicketType(input: $input) { event { speakerTicketType { id name } } userErrors { __typename } }
}`;

describe('the places of speakers', () => {
  let app: TestApp;
  let scene: SpeakerTicketScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new SpeakerTicketScene(app);
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
    expect(await scene.decisions.strays()).toEqual([]);
  });
  afterAll(() => app.close());

  describe('when they are gone', () => {
    it('refuse an acceptance, and nothing changes', async () => {
      const { committee, ticketType, input } = await scene.set(0);
      const before = await scene.stored();
      const { data } = await committee.mutate(ACCEPT, input);
      const message = `There is no place left for ${ticketType.name}.`;
      expect(data.answer).toEqual({ proposal: null, userErrors: [{ __typename: 'SoldOut', message }] });
      expect(await scene.stored()).toEqual(before);
    });

    it('refuse several at once that need one too many, and nothing changes', async () => {
      const { committee, eventId, ticketType, proposal } = await scene.set(1);
      const second = await app.given.proposal({ eventId });
      const before = await scene.stored();
      const decisions = [proposal, second].map(({ id: proposalId }) => ({
        proposalId,
        deliberation: 'ACCEPTED',
      }));
      const { data } = await committee.mutate(DECIDE, { eventId, decisions });
      expect(data.answer).toEqual({
        proposals: null,
        userErrors: [{ __typename: 'SoldOut', ticketTypeName: ticketType.name }],
      });
      expect(await scene.stored()).toEqual(before);
    });

    it('let the committee give one from one proposal to another', async () => {
      const { committee, eventId, proposal, input } = await scene.set(1);
      await committee.mutate(ACCEPT, input);
      const second = await app.given.proposal({ eventId });
      const decisions = [
        { proposalId: second.id, deliberation: 'ACCEPTED' },
        { proposalId: proposal.id, deliberation: 'REJECTED' },
      ];
      const { data } = await committee.mutate(DECIDE, { eventId, decisions });
      expect(data.answer.userErrors).toEqual([]);
      expect((await scene.ticketsOf(eventId)).map(({ status }) => status)).toEqual(['VOID', 'VALID']);
    });
  });

  describe('on standby', () => {
    const withStandby = async () => {
      const set = await scene.set(1);
      const { eventId, committee, input } = set;
      await committee.mutate(ACCEPT, input);
      await committee.mutate(PUBLISH, { eventId });
      return { ...set, next: await app.given.proposal({ eventId, ...states['on standby'] }) };
    };

    it.each([
      ['declined', DECLINE],
      ['withdrawn', WITHDRAW],
    ])('come from the proposal that was %s', async (_, document) => {
      const { submitter, eventId, input, next } = await withStandby();
      await submitter.mutate(document, input);
      const accepted = { deliberation: 'ACCEPTED', isPublished: false, talkId: expect.any(String) };
      expect(await scene.decisions.stateOf(next.id)).toMatchObject(accepted);
      expect(await scene.ticketsOf(eventId)).toMatchObject([
        { status: 'VOID', isPrivate: false },
        { status: 'VALID', isPrivate: true },
      ]);
    });

    it('keep it waiting if its speakers need more than there are; the no is a no', async () => {
      const { submitter, eventId, proposal, input, next, ticketType } = await withStandby();
      await scene.coSpeaker(next);
      const { data } = await submitter.mutate(DECLINE, input);
      expect(data.answer.userErrors).toEqual([]);
      expect(await scene.decisions.stateOf(proposal.id)).toMatchObject({ confirmation: 'DECLINED' });
      expect(await scene.decisions.stateOf(next.id)).toMatchObject({
        deliberation: 'STANDBY',
        talkId: null,
      });
      expect(await scene.soldOf(ticketType)).toBe(0);
      expect(await app.sql('SELECT id FROM talks WHERE event_id = $1', [eventId])).toEqual([]);
      expect(await scene.decisions.auditOf(next.id)).toEqual([
        { action: 'proposal.kept-on-standby', actorId: null },
      ]);
    });
  });

  describe('that the event gives', () => {
    const acceptedWithout = async (capacity: number) => {
      const set = await scene.set(capacity);
      const { committee, eventId, ticketType, input } = set;
      await committee.mutate(SET, { eventId, ticketTypeId: null });
      await committee.mutate(ACCEPT, input);
      await committee.mutate(PUBLISH, { eventId });
      const second = await app.given.proposal({ eventId });
      await committee.mutate(ACCEPT, { proposalId: second.id });
      expect(await scene.ticketsOf(eventId)).toEqual([]);
      return { ...set, give: () => committee.mutate(SET, { eventId, ticketTypeId: ticketType.id }) };
    };

    it('are given to those who are accepted already, as their decisions are published or not', async () => {
      const { eventId, ticketType, give } = await acceptedWithout(2);
      const { data } = await give();
      const { id, name } = ticketType;
      expect(data.answer).toEqual({ event: { speakerTicketType: { id, name } }, userErrors: [] });
      const isPrivate = (await scene.ticketsOf(eventId)).map((ticket) => ticket.isPrivate);
      expect(isPrivate.sort()).toEqual([false, true]);
      await give();
      expect(await scene.ticketsOf(eventId)).toHaveLength(2);
      await app.settle();
      expect(app.mails().filter(({ subject }) => subject.startsWith('Your ticket'))).toHaveLength(1);
    });

    it('are given to all or none of them', async () => {
      const { give } = await acceptedWithout(1);
      const before = await scene.stored();
      const { data } = await give();
      expect(data.answer).toEqual({ event: null, userErrors: [{ __typename: 'SoldOut' }] });
      expect(await scene.stored()).toEqual(before);
    });

    it('stay with those who have them when it gives none, or others, from now on', async () => {
      const { committee, eventId, submitter, input } = await scene.set();
      await committee.mutate(ACCEPT, input);
      const other = await app.given.ticketType({ eventId });
      for (const ticketTypeId of [null, other.id]) await committee.mutate(SET, { eventId, ticketTypeId });
      expect(await scene.ticketsOf(eventId)).toMatchObject([{ status: 'VALID' }]);
      expect(await scene.soldOf(other)).toBe(0);
      await submitter.mutate(WITHDRAW, input);
      expect(await scene.ticketsOf(eventId)).toMatchObject([{ status: 'VOID' }]);
    });

    it('are of its own, and nothing changes otherwise', async () => {
      const { committee, eventId } = await scene.set();
      const before = await scene.stored();
      for (const ticketTypeId of await scene.foreignTicketTypeIds()) {
        const { errors } = await committee.mutate(SET, { eventId, ticketTypeId });
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      }
      const { choices, audit, tickets } = await scene.stored();
      expect({ choices, audit, tickets }).toEqual({
        choices: before.choices,
        audit: before.audit,
        tickets: before.tickets,
      });
    });

    it('are nobody’s but an organizer’s to give, and nothing changes otherwise', async () => {
      const { event, submitter, eventId, ticketType } = await scene.set();
      const { organizationId } = event;
      const reviewer = await app.given.member(Role.REVIEWER, { organizationId });
      const denied: [Client, string][] = [
        [app.anyone(), 'UNAUTHENTICATED'],
        [submitter, 'NOT_FOUND'],
        [await app.as(reviewer.user), 'FORBIDDEN'],
      ];
      const before = await scene.stored();
      for (const [client, code] of denied)
        for (const ticketTypeId of [ticketType.id, null]) {
          const { errors } = await client.mutate(SET, { eventId, ticketTypeId });
          expect(errors).toMatchObject([{ extensions: { code } }]);
        }
      expect(await scene.stored()).toEqual(before);
    });
  });
});
