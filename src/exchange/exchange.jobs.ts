import { Job } from '../platform/jobs/job.js';

export const RunImport = new Job<{ importId: string }>('run-import');

/** Uploads are for importing, not for keeping. */
export const RemoveUpload = new Job<{ uploadId: string }>('remove-upload');
