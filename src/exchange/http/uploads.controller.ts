import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  BadRequestException,
  Controller,
  Post,
  Query,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { Unauthenticated } from '../../kernel/denial.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { UploadsService } from '../uploads.service.js';
import { OpenUploads } from './open-uploads.js';
import { readBody } from './read-body.js';

const LIMIT = 10 * 1_024 * 1_024;

/** Takes files in for an import: GraphQL has no place for their bytes. */
@Controller('uploads')
@Allow('exchange:import')
export class UploadsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly open: OpenUploads,
  ) {}

  /** The body is the file itself; `?name=` is what people see of its name. Answers 201 with the id for the mutation. */
  @Post()
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Query('name') name: unknown,
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<{ id: string }> {
    const { userId } = viewer;
    if (userId === null) throw new Unauthenticated();
    if (request.headers['content-type']?.startsWith('application/json') ?? false)
      throw new UnsupportedMediaTypeException('Send the file as application/xml.');
    // What is refused before it was read to its end leaves a connection that nobody else can use.
    response.setHeader('Connection', 'close');
    const id = await this.open.within(userId, async () => {
      await this.uploads.requireRoom({ ...viewer, userId });
      const bytes = await readBody(request, LIMIT);
      if (bytes.length === 0) throw new BadRequestException('The file is empty.');
      return this.uploads.add({ ...viewer, userId }, { name: typeof name === 'string' ? name : '', bytes });
    });
    response.removeHeader('Connection');
    return { id };
  }
}
