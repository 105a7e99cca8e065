import { Job } from '../platform/jobs/job.js';

export const RunImport = new Job<{ importId: string }>('run-import');
