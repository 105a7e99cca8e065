import sharp from 'sharp';
import { PICTURE_PIXELS, PICTURE_SIDE } from './domain/file-purpose.js';
import { FileRefusal } from './domain/refusals.js';

/** A picture as we keep it: WebP, turned upright, without metadata. */
export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Only what reads the pictures that we take: none of the readers of SVG, TIFF, PDF and so on can be reached. */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
});
sharp.cache(false);

const SECONDS = 20;

/**
 * Unpacks a picture and writes it anew, at most `PICTURE_SIDE` wide and high, of an animation the first frame. Nothing of
 * the original's bytes remains: no place where it was taken, no script behind its end. Answers a reason where it is none.
 */
export function encodePicture(bytes: Uint8Array): Promise<Picture | FileRefusal> {
  return inTurn(async () => {
    try {
      const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (width * height > PICTURE_PIXELS) return FileRefusal.TOO_MANY_PIXELS;
      return await encoded(bytes);
    } catch {
      return FileRefusal.DAMAGED;
    }
  });
}

async function encoded(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: PICTURE_PIXELS, failOn: 'error' })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: PICTURE_SIDE, height: PICTURE_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

let free = 2;
const waiting: (() => void)[] = [];

/** Two at once: each may take 200 MB and a thread of the few that also read files and hash passwords. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((turn) => waiting.push(turn));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
