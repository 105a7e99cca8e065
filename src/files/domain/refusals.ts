import { UserError } from '../../kernel/user-error.js';

/** Why a file is not taken. */
export enum FileRefusal {
  KIND_NOT_ACCEPTED = 'KIND_NOT_ACCEPTED',
  TOO_LARGE = 'TOO_LARGE',
  TOO_MANY_PIXELS = 'TOO_MANY_PIXELS',
  DAMAGED = 'DAMAGED',
}

const sentences: Readonly<Record<FileRefusal, string>> = {
  KIND_NOT_ACCEPTED: 'This kind of file is not accepted here.',
  TOO_LARGE: 'This file is too large for this purpose.',
  TOO_MANY_PIXELS: 'This picture has too many pixels. Make it smaller first.',
  DAMAGED: 'This file is damaged or incomplete.',
};

/** The content of the file is not what is wanted; its name and type have no say in it. */
export class FileNotAcceptable extends UserError {
  constructor(
    readonly reason: FileRefusal,
    /** File name extensions, without the dot. */
    readonly accepted: readonly string[],
    readonly maxBytes: number,
  ) {
    super(sentences[reason]);
  }
}
