import { Job } from '../platform/jobs/job.js';

/** At the deadline of a publication: who has not answered by then has let the acceptance lapse. */
export const LapseConfirmations = new Job<{ publicationId: string }>('lapse-confirmations');
