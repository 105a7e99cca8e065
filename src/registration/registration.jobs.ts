import { Job } from '../platform/jobs/job.js';

/** Gives the places of a checkout back when its time is over. */
export const ExpireCheckout = new Job<{ checkoutId: string }>('registration.expire-checkout');
