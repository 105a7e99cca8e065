/** What a file may be, found out by looking at its content. */
export enum FileKind {
  WEBP = 'WEBP',
  PDF = 'PDF',
  PPTX = 'PPTX',
  ODP = 'ODP',
  KEY = 'KEY',
  DOCX = 'DOCX',
  ODT = 'ODT',
}

interface Content {
  readonly contentType: string;
  readonly extension: string;
}

const kinds: Readonly<Record<FileKind, Content>> = {
  WEBP: { contentType: 'image/webp', extension: 'webp' },
  PDF: { contentType: 'application/pdf', extension: 'pdf' },
  PPTX: {
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
  },
  ODP: { contentType: 'application/vnd.oasis.opendocument.presentation', extension: 'odp' },
  KEY: { contentType: 'application/vnd.apple.keynote', extension: 'key' },
  DOCX: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  ODT: { contentType: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
};

/** What the file is served as, whatever it came as. Never HTML or anything else that a browser runs. */
export const contentTypeOf = (kind: FileKind): string => kinds[kind].contentType;

/** What its name ends in, without the dot. */
export const extensionOf = (kind: FileKind): string => kinds[kind].extension;

/** Pictures come as any of these and are written anew as one kind; by the extension that the look at the content yields. */
export const pictureExtensions: readonly string[] = ['jpg', 'png', 'webp', 'gif', 'avif'];

/** Only pictures are shown in a page, because only they were written by ourselves. */
export const isPicture = (kind: FileKind): boolean => kind === FileKind.WEBP;

/** The kind of a document by the extension that the look at the content yields, if it is one that we keep. */
export function documentKindOf(extension: string): FileKind | undefined {
  return Object.values(FileKind).find((kind) => !isPicture(kind) && kinds[kind].extension === extension);
}
