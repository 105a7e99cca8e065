import { contentTypeOf, FileKind, isPicture } from './file-kind.js';
import { acceptedFor, FilePurpose, kindFor, UPLOAD_BYTES } from './file-purpose.js';
import { FileNotAcceptable, FileRefusal } from './refusals.js';

const { PICTURE, SLIDES, DOCUMENT } = FilePurpose;

const outcome = (purpose: FilePurpose, found: string | undefined, bytes: number): string => {
  try {
    return kindFor(purpose, found, bytes);
  } catch (error: unknown) {
    if (error instanceof FileNotAcceptable) return error.reason;
    throw error;
  }
};

describe('what is taken for a purpose', () => {
  it.each([
    [PICTURE, ['jpg', 'png', 'webp', 'gif', 'avif']],
    [SLIDES, ['pdf', 'pptx', 'odp', 'key']],
    [DOCUMENT, ['pdf', 'docx', 'odt', 'pptx', 'odp', 'jpg', 'png', 'webp', 'gif', 'avif']],
  ])('%s: %j and nothing else', (purpose, accepted) => {
    expect(acceptedFor(purpose)).toEqual(accepted);
    const known = ['jpg', 'png', 'webp', 'gif', 'avif', 'pdf', 'pptx', 'odp', 'key', 'docx', 'odt'];
    const others = ['svg', 'xml', 'html', 'zip', 'gz', 'pptm', 'docm', 'exe', 'tif', 'heic', '', undefined];
    for (const found of [...known, ...others])
      expect([found, outcome(purpose, found, 1) !== (FileRefusal.KIND_NOT_ACCEPTED as string)]).toEqual([
        found,
        accepted.includes(found ?? ''),
      ]);
  });

  it.each([
    [PICTURE, 'png', UPLOAD_BYTES],
    [SLIDES, 'pdf', UPLOAD_BYTES],
    [DOCUMENT, 'pdf', UPLOAD_BYTES / 2],
  ])('%s: not a byte more than the limit', (purpose, found, limit) => {
    expect(outcome(purpose, found, limit)).toMatch(/^(WEBP|PDF)$/);
    expect(outcome(purpose, found, limit + 1)).toBe(FileRefusal.TOO_LARGE);
  });

  it('turns every picture into a WebP', () => {
    for (const found of acceptedFor(PICTURE)) expect(kindFor(PICTURE, found, 1)).toBe(FileKind.WEBP);
  });
});

describe('what a file is served as', () => {
  it.each(Object.values(FileKind))('%s: nothing that a browser runs', (kind) => {
    expect(contentTypeOf(kind)).toMatch(isPicture(kind) ? /^image\/webp$/ : /^application\/(pdf|vnd\.)/);
  });
});
