import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { unlessClientLeft } from '../../platform/http/client-left.js';
import { contentTypeOf, isPicture } from '../domain/file-kind.js';
import { FileStorage } from '../file-storage.js';
import { FilesService } from '../files.service.js';

/** The bytes of attached files. The address is the right to read: it holds a secret that nobody guesses. */
@Controller('files')
@Allow('public')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly storage: FileStorage,
  ) {}

  @Get(':secret/:name')
  async send(
    @Param('secret') secret: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.getBySecret(secret, name);
    if (isPicture(file.kind)) setPictureHeaders(response);
    else setDocumentHeaders(response, file.name);
    response.set({
      'Content-Type': contentTypeOf(file.kind),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Referrer-Policy': 'no-referrer',
      ETag: `"${file.id}"`,
    });
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    response.set('Content-Length', String(file.size));
    if (request.method === 'HEAD') response.end();
    else await pipeline(await this.storage.read(file.id), response).catch(unlessClientLeft);
  }
}

/** Ours from the first byte to the last, never changed, and shown by pages of other origins too. */
function setPictureHeaders(response: Response): void {
  response.set({
    'Content-Disposition': 'inline',
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}

/** A stranger's bytes are saved, never shown: no page of our origin comes of them. */
function setDocumentHeaders(response: Response, name: string): void {
  response.attachment(name);
  response.set('Cache-Control', 'private, no-cache');
}
