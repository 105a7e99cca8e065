import type { Mail } from '../../src/notifications/data/mail.entity.js';
import { Role } from '../../src/organizations/index.js';
import type { TestApp } from '../support/app.js';

const fields = `id kind status subject text actions deadline tries error editedAt sentAt
  to { name address } proposal { id } speaker { id } editor { name }`;
const refusals = `userErrors { __typename ... on UserError { message } ... on InvalidInput { path }
  ... on MailActionNotAllowed { action mailId status } }`;
const mutation = (name: string, result: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    answer: ${name}(input: $input) { ${result} ${refusals} }
  }`;

export const UPDATE = mutation('updateMail', `mail { ${fields} }`);
export const SEND = mutation('sendMails', 'event { id } sendingCount');
export const DISCARD = mutation('discardMails', 'mails { id status actions }');
export const RETRY = mutation('retryMail', `mail { ${fields} }`);
const OUTBOX = `query ($organization: String!, $slug: String!, $filter: MailFilter, $first: Int, $after: String) {
  event(organization: $organization, slug: $slug) {
    mails(filter: $filter, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
    mailCounts { drafts sending sent failed discarded obsolete draftsDueSoon }
  }
}`;

/** The outbox of one event, and those who look at it. */
export class OutboxScene {
  constructor(private readonly app: TestApp) {}

  async set(title = 'Harbour Days') {
    const { event, user } = await this.app.given.eventWith(Role.ORGANIZER, { title });
    return { event, eventId: event.id, user, organizer: await this.app.as(user) };
  }

  /** As the client sees it; null to those who may not. */
  async read(
    client: Awaited<ReturnType<TestApp['as']>>,
    event: { readonly id: string; readonly slug: string },
    page: Record<string, unknown> = {},
  ) {
    const [{ slug: organization } = { slug: '' }] = await this.app.sql<{ slug: string }>(
      'SELECT slug FROM organizations WHERE id = (SELECT organization_id FROM events WHERE id = $1)',
      [event.id],
    );
    const { data } = await client.request(OUTBOX, { organization, slug: event.slug, ...page });
    return data.event;
  }

  /** All that a refused change must leave as it was. */
  async stored() {
    const { app } = this;
    return {
      mails: await app.sql('SELECT * FROM mails ORDER BY id'),
      audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
      jobs: await app.sql(`SELECT id FROM jobs.job WHERE name = 'notifications.send-mail' ORDER BY id`),
    };
  }

  async statusOf({ id }: Pick<Mail, 'id'>): Promise<string | undefined> {
    const [row] = await this.app.sql<{ status: string }>('SELECT status FROM mails WHERE id = $1', [id]);
    return row?.status;
  }

  auditOf(id: string) {
    return this.app.sql(
      'SELECT action, actor_id AS "actorId", details FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
  }
}
