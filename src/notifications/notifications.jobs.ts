import { Job } from '../platform/jobs/job.js';

/** Hands one mail of an outbox to the mail server. */
export const SendMail = new Job<{ mailId: string }>('notifications.send-mail');
