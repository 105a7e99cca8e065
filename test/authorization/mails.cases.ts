import type { Mail } from '../../src/notifications/data/mail.entity.js';
import { MailStatus } from '../../src/notifications/domain/mail-status.js';
import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, type Scene } from './case.js';

const byOrganizers = forRoles(Role.ORGANIZER, Role.OWNER);

const mailOf = async ({ app, organizationId }: Scene, fields: Partial<Mail> = {}) => {
  const { id: eventId } = await app.given.event({ organizationId });
  return app.given.mail({ eventId, ...fields });
};
const chosen = async (scene: Scene) => {
  const { id, eventId } = await mailOf(scene);
  return { eventId, mailIds: [id] };
};

export const mails: Cases = {
  updateMail: {
    outcomes: byOrganizers,
    input: async (scene) => ({ mailId: (await mailOf(scene)).id, changes: { subject: 'News' } }),
  },
  sendMails: { outcomes: byOrganizers, input: chosen },
  discardMails: { outcomes: byOrganizers, input: chosen },
  retryMail: {
    outcomes: byOrganizers,
    input: async (scene) => ({ mailId: (await mailOf(scene, { status: MailStatus.FAILED })).id }),
  },
};
