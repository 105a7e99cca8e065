import { Role } from '../../src/organizations/index.js';
import type { Proposal } from '../../src/proposals/index.js';
import type { TestApp } from '../support/app.js';
import { type StateName, states } from './states.js';

const fields = `proposal { id title status confirmation actions viewerActions decision { deliberation standbyRank publishedAt }
    talk { title abstract isVisible speakers { name } } }
  userErrors { __typename ... on UserError { message } ... on InvalidInput { path }
    ... on ProposalActionNotAllowed { action status proposalId } }`;
const mutation = (name: string) => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { ${fields} } }`;
};

export const ACCEPT = mutation('acceptProposal');
export const REJECT = mutation('rejectProposal');
export const PUT_ON_STANDBY = mutation('putProposalOnStandby');
export const RESET = mutation('resetProposalDecision');
export const WITHDRAW = mutation('withdrawProposal');
export const CONFIRM = mutation('confirmProposal');
export const DECLINE = mutation('declineProposal');
export const PUBLISH = `mutation ($input: PublishDecisionsInput!) {
  answer: publishDecisions(input: $input) {
    event { id } publishedCount
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path }
      ... on ProposalActionNotAllowed { action proposalId } }
  }
}`;

/** What decisions and answers work on, and what they leave behind. */
export class DecisionScene {
  constructor(private readonly app: TestApp) {}

  /** An event with one proposal in this state, who decides upon it and who submitted it. */
  async set(state: StateName = 'undecided', fields: Partial<Proposal> = {}) {
    const { event, user } = await this.app.given.eventWith(Role.ORGANIZER);
    const proposal = await this.app.given.proposal({ eventId: event.id, ...states[state], ...fields });
    const submitter = await this.submitterOf(proposal);
    return { event, user, proposal, committee: await this.app.as(user), submitter };
  }

  submitterOf({ userId }: Proposal) {
    return this.app.as({ id: userId ?? '' });
  }

  async stateOf(id: string) {
    const [row] = await this.app.sql<Record<string, string | number | null>>(
      `SELECT submission, deliberation, standby_rank AS "standbyRank", published_at IS NOT NULL AS "isPublished",
              confirmation, talk_id AS "talkId" FROM proposals WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** Everything that a decision or an answer could change. */
  async stored() {
    const { app } = this;
    return {
      proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
      talks: await app.sql('SELECT * FROM talks ORDER BY id'),
      speakers: await app.sql('SELECT * FROM talk_speakers ORDER BY talk_id, position'),
      audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
      jobs: await app.sql(
        `SELECT id FROM jobs.job WHERE name ~ '^(Proposal|Decision|Standby|lapse)' ORDER BY id`,
      ),
    };
  }

  auditOf(id: string) {
    return this.app.sql(
      'SELECT action, actor_id AS "actorId" FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
  }

  /** No accepted proposal without its talk unless its submitter said no; no talk without such a proposal. */
  strays() {
    return this.app.sql(
      `SELECT proposals.id, talks.id FROM proposals FULL JOIN talks ON talks.id = talk_id
       WHERE (deliberation = 'ACCEPTED' AND submission = 'SUBMITTED'
              AND coalesce(confirmation IN ('AWAITED', 'CONFIRMED'), TRUE)) IS DISTINCT FROM (talks.id IS NOT NULL)`,
    );
  }

  /** Stands in for the draft of an agenda, which holds on to the talk. Answers how to take it off. */
  async putOnAgenda(talkId: string | null) {
    await this.app.sql(`CREATE TABLE IF NOT EXISTS agenda_stand_in
      (talk_id uuid CONSTRAINT agenda_stand_in_talk_fkey REFERENCES talks)`);
    await this.app.sql('INSERT INTO agenda_stand_in VALUES ($1)', [talkId]);
    return () => this.app.sql('DELETE FROM agenda_stand_in WHERE talk_id = $1', [talkId]);
  }
}
