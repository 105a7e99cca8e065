import { Job } from '../platform/jobs/job.js';

/** When vouchers that keep places have expired: those are free. */
export const ReleaseVouchers = new Job<{ voucherIds: string[] }>('ticketing.release-vouchers');
