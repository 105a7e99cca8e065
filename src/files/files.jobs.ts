import { Job } from '../platform/jobs/job.js';

/** Removes whatever has expired: uploads that nobody used and files that are nobody's, bytes first. */
export const SweepFiles = new Job<object>('files.sweep');
