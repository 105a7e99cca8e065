import { Job } from '../platform/jobs/job.js';

/** At the deadline of a publication: who has not answered by then has let the acceptance lapse. */
export const LapseConfirmations = new Job<{ publicationId: string }>('lapse-confirmations');

/** Mails the offer to give a talk together. Its secret is made when it is sent: none waits in a queue. */
export const MailCoSpeakerInvitation = new Job<{ invitationId: string }>(
  'proposals.mail-co-speaker-invitation',
);
