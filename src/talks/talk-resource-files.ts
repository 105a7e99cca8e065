import { Injectable } from '@nestjs/common';
import { FilesService } from '../files/index.js';
import { TalkResourcesRepository } from './data/talk-resources.repository.js';

/** The files of talks, in the transaction of whoever removes the talk. */
@Injectable()
export class TalkResourceFiles {
  constructor(
    private readonly resources: TalkResourcesRepository,
    private readonly files: FilesService,
  ) {}

  /** Before the talk goes, and its resources with it. */
  async removeOf(talkId: string): Promise<void> {
    const ids = (await this.resources.list([talkId])).flatMap(({ fileId }) => fileId ?? []);
    if (ids.length > 0) await this.files.remove(ids);
  }
}
