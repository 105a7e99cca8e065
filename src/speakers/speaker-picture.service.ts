import { Injectable } from '@nestjs/common';
import { FilePurpose, FilesService } from '../files/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import { SpeakerAccess } from './speaker-access.js';

@Injectable()
export class SpeakerPictureService {
  constructor(
    private readonly db: Database,
    private readonly access: SpeakerAccess,
    private readonly speakers: SpeakersRepository,
    private readonly files: FilesService,
  ) {}

  /** Makes an upload of the viewer the speaker's picture, or takes it away; the former one is gone. */
  async set(viewer: Viewer, speakerId: string, uploadId: string | null): Promise<Speaker> {
    // Asked before as well: nobody makes the server compute for a speaker who is none of their business.
    await this.db.transaction(() => this.access.requireOwnOrManaged(viewer, speakerId));
    const prepared =
      uploadId === null ? null : await this.files.prepare(viewer, uploadId, FilePurpose.PICTURE);
    return this.db.transaction(async () => {
      const allowed = await this.access.requireOwnOrManaged(viewer, speakerId);
      const { speaker } = allowed;
      const former = speaker.pictureId;
      speaker.pictureId = prepared && (await this.files.attach(viewer, prepared)).id;
      await this.speakers.save(speaker);
      if (former !== null) await this.files.remove([former]);
      const changes = { pictureId: speaker.pictureId };
      await this.access.recordManaged(viewer, allowed, 'speaker.picture-set', changes);
      return speaker;
    });
  }
}
