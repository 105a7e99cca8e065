import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import type { Profile } from './domain/profile.js';
import { SpeakerAccess } from './speaker-access.js';

/** What people do with their own profiles: one on each event, so that a change touches no past programme. */
@Injectable()
export class OwnSpeakersService {
  constructor(
    private readonly db: Database,
    private readonly access: SpeakerAccess,
    private readonly speakers: SpeakersRepository,
  ) {}

  /** The user's profiles that the viewer's credential reaches, newest first. */
  page(userId: string, { organizationId }: Viewer, page: PageRequest): Promise<Page<Speaker>> {
    return this.speakers.pageOfUser(userId, organizationId, page);
  }

  update(viewer: Viewer, id: string, changes: Partial<Profile>): Promise<Speaker> {
    return this.db.transaction(async () => {
      const { speaker } = await this.access.requireOwn(viewer, id);
      Object.assign(speaker, changes);
      await this.speakers.save(speaker);
      return speaker;
    });
  }
}
