import {
  BadRequestException,
  Controller,
  Post,
  Query,
  Req,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Request } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { UPLOAD_BYTES } from '../domain/file-purpose.js';
import { FilesService } from '../files.service.js';
import { OpenUploads } from './open-uploads.js';
import { readBody } from './read-body.js';

/**
 * Where every file comes in: its bytes are the body, `?name=` what it is called. The answer's id goes into a mutation,
 * which looks at the content; an upload that none uses is removed after a day.
 */
@Controller('uploads')
@Allow('own:write')
export class UploadsController {
  constructor(
    private readonly files: FilesService,
    private readonly open: OpenUploads,
  ) {}

  @Post()
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Query('name') name: unknown,
  ): Promise<{ id: string }> {
    if (request.headers['content-encoding'] !== undefined)
      throw new UnsupportedMediaTypeException('Send the file as it is, without a content encoding.');
    const id = await this.open.within(viewer.userId ?? '', async () => {
      const bytes = await readBody(request, UPLOAD_BYTES);
      if (bytes.length === 0) throw new BadRequestException('The file is empty.');
      return this.files.receiveUpload(viewer, typeof name === 'string' ? name : '', bytes);
    });
    return { id };
  }
}
