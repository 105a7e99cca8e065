import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { Config } from '../../platform/config/config.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { contentTypeOf } from '../domain/file-kind.js';
import { FilesService } from '../files.service.js';
import type { FileType } from './file.type.js';

/** Attached files by their ids: the one way to a `File`, for only here it gets its address. */
@Injectable()
export class FilesLoader extends RequestLoader<string, FileType> {
  constructor(service: FilesService, { baseUrl }: Config) {
    super(async (ids) => {
      const files = await service.list(ids);
      return byId(
        files.map(({ secret, kind, ...file }) => ({
          ...file,
          url: `${baseUrl}/files/${secret}/${encodeURIComponent(file.name)}`,
          contentType: contentTypeOf(kind),
        })),
      );
    });
  }
}
