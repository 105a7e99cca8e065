import { Job } from '../platform/jobs/job.js';

/** Mails a fresh sign-in link to the user. The link is made when it is sent: no secret waits in a queue. */
export const MailSignInLink = new Job<{ userId: string }>('accounts.mail-sign-in-link');
