import { faultsOfCount, faultsOfSource, isPublic, PublicFrom, ResourceKind } from './talk-resource.js';

const { SLIDES, RECORDING, OTHER } = ResourceKind;
const { AT_ONCE, EVENT_END } = PublicFrom;

describe('what a resource leads to', () => {
  const link = 'https://example.org/a';
  it.each([
    [SLIDES, link, null, []],
    [SLIDES, null, 'upload', []],
    [OTHER, null, 'upload', []],
    [RECORDING, link, null, []],
    [RECORDING, null, 'upload', ['uploadId']],
    [SLIDES, null, null, ['url']],
    [SLIDES, link, 'upload', ['url']],
    [SLIDES, 'http://example.org/a', null, ['url']],
    [RECORDING, 'http://example.org/a', null, ['url']],
  ])('%s by link %s or upload %s: faults in %j', (kind, url, uploadId, path) => {
    expect(faultsOfSource(kind, { url, uploadId }).flatMap((fault) => fault.path)).toEqual(path);
  });

  it('is one of at most 20', () => {
    expect([faultsOfCount(20).length, faultsOfCount(21).length]).toEqual([0, 1]);
  });
});

describe('a resource is public', () => {
  const now = new Date('2027-05-10T12:00:00Z');
  const later = new Date(now.getTime() + 1);
  it.each([
    [SLIDES, AT_ONCE, later, false, true],
    [SLIDES, EVENT_END, later, false, false],
    [SLIDES, EVENT_END, now, false, true],
    [SLIDES, EVENT_END, now, true, true],
    [RECORDING, AT_ONCE, later, false, true],
    [RECORDING, AT_ONCE, now, true, false],
    [RECORDING, EVENT_END, now, true, false],
    [OTHER, EVENT_END, later, true, false],
  ])('%s %s, event until %s, a speaker refuses: %s → %s', (kind, publicFrom, endsAt, refused, expected) => {
    expect(isPublic({ kind, publicFrom }, { endsAt, isRecordingRefused: refused }, now)).toBe(expected);
  });
});
