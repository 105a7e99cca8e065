import { ImportAction, ImportStatus, statusAfter } from './import-status.js';

const { QUEUED, RUNNING, DONE, FAILED } = ImportStatus;

describe('an import', () => {
  it.each([
    [QUEUED, { START: RUNNING, FINISH: null, FAIL: null }],
    [RUNNING, { START: RUNNING, FINISH: DONE, FAIL: FAILED }],
    [DONE, { START: null, FINISH: null, FAIL: null }],
    [FAILED, { START: null, FINISH: null, FAIL: null }],
  ])('that is %s becomes %j', (status, expected) => {
    const after = Object.values(ImportAction).map((action) => [action, statusAfter(action, status)]);
    expect(Object.fromEntries(after)).toEqual(expected);
  });
});
