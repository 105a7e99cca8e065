import { Job } from '../platform/jobs/job.js';

/** Mails an invitation. Its secret is made when it is sent: none waits in a queue. */
export const MailInvitation = new Job<{ invitationId: string }>('organizations.mail-invitation');
