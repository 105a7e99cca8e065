import { Job } from '../platform/jobs/job.js';

/** Mails the offer to take a profile over. Its secret is made when it is sent: none waits in a queue. */
export const MailSpeakerClaim = new Job<{ speakerId: string }>('speakers.mail-claim');
