import { countsOf, type ImportNote } from './import-report.js';
import { reportText } from './report-text.js';

const outcome = { created: 674, updated: 0, unchanged: 1 };
const counts = countsOf({
  talks: outcome,
  speakers: outcome,
  rooms: outcome,
  tracks: outcome,
  sessionFormats: outcome,
  sessions: { created: 1, updated: 2, unchanged: 3 },
});
const note = (message: string): ImportNote => ({ kind: 'NO_TITLE', message, sessionIds: [] });

describe('a report on a terminal', () => {
  it('counts and lists', () => {
    const doubts = [note('The talk \u001b[31mlies.')];
    expect(reportText({ ...counts, skipped: [], skippedCount: 0, doubts, doubtCount: 3 })).toEqual([
      '                    created   updated unchanged',
      '  talks                 674         0         1',
      '  speakers              674         0         1',
      '  rooms                 674         0         1',
      '  tracks                674         0         1',
      '  session formats       674         0         1',
      '  sessions                1         2         3',
      '',
      '  Left out: nothing.',
      '',
      '  To look at: 3',
      '  - The talk [31mlies.',
      '  … and 2 more.',
    ]);
  });
});
