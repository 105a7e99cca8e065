/** Where pg-boss keeps its tables, apart from ours. */
export const JOBS_SCHEMA = 'jobs';
