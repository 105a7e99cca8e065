import { Injectable } from '@nestjs/common';
import { FilePurpose, FilesService } from '../files/index.js';
import { newId } from '../kernel/id.js';
import { InvalidInput, refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { RecordingConsent, type Speaker } from '../speakers/index.js';
import type { TalkResource } from './data/talk-resource.entity.js';
import { TalkResourcesRepository } from './data/talk-resources.repository.js';
import type { Talk } from './data/talk.entity.js';
import { RecordingRefused } from './domain/refusals.js';
import { faultsOfCount, faultsOfLink, faultsOfSource, ResourceKind } from './domain/talk-resource.js';
import { TalkAccess } from './talk-access.js';

type Described = Pick<TalkResource, 'label' | 'publicFrom'>;

/** A link or an upload, and what it is. */
export type NewResource = Described &
  Pick<TalkResource, 'kind' | 'url'> & { readonly uploadId: string | null };

export type ResourceChanges = Partial<Described & { readonly url: string; readonly position: number }>;

/** What its speakers and organizers add to a talk: slides, recordings and the like. */
@Injectable()
export class TalkResourcesService {
  constructor(
    private readonly db: Database,
    private readonly access: TalkAccess,
    private readonly resources: TalkResourcesRepository,
    private readonly files: FilesService,
    private readonly clock: Clock,
  ) {}

  /** Behind those that the talk has. An upload of the viewer is used up by this. */
  async add(viewer: Viewer, talkId: string, { uploadId, ...wanted }: NewResource): Promise<TalkResource> {
    refuseAll(faultsOfSource(wanted.kind, { url: wanted.url, uploadId }));
    const prepared = uploadId === null ? null : await this.prepare(viewer, talkId, wanted.kind, uploadId);
    return this.db.transaction(async () => {
      const allowed = await this.access.requireOwnOrManaged(viewer, talkId);
      const present = await this.resources.list([talkId]);
      refuseAll(faultsOfCount(present.length + 1));
      refuseRecording(wanted.kind, allowed.speakers);
      const fileId = prepared && (await this.files.attach(viewer, prepared)).id;
      const position = (present.at(-1)?.position ?? 0) + 1;
      const own = { id: newId(), talkId, fileId, position, createdAt: this.clock.now() };
      const resource: TalkResource = { ...wanted, ...own };
      await this.resources.insert(resource);
      const { id: resourceId, kind } = resource;
      await this.access.record(viewer, allowed, 'talk.resource-added', { resourceId, kind });
      return resource;
    });
  }

  update(viewer: Viewer, id: string, changes: ResourceChanges): Promise<TalkResource> {
    return this.db.transaction(async () => {
      const { talkId } = await this.resources.get(id);
      const allowed = await this.access.requireOwnOrManaged(viewer, talkId);
      const resource = await this.resources.get(id);
      if (changes.url !== undefined) {
        refuseAll(faultsOfNewLink(resource, changes.url));
        refuseRecording(resource.kind, allowed.speakers);
      }
      Object.assign(resource, changes);
      await this.resources.save(resource);
      const fields = Object.keys(changes);
      await this.access.record(viewer, allowed, 'talk.resource-updated', { resourceId: id, fields });
      return resource;
    });
  }

  /** Answers the talk without it; its file is gone. */
  remove(viewer: Viewer, id: string): Promise<Talk> {
    return this.db.transaction(async () => {
      const { talkId } = await this.resources.get(id);
      const allowed = await this.access.requireOwnOrManaged(viewer, talkId);
      const { fileId } = await this.resources.get(id);
      await this.resources.delete(id);
      if (fileId !== null) await this.files.remove([fileId]);
      await this.access.record(viewer, allowed, 'talk.resource-removed', { resourceId: id });
      return allowed.talk;
    });
  }

  /** Asked before as well: nobody makes the server compute for a talk that is none of their business. */
  private async prepare(viewer: Viewer, talkId: string, kind: ResourceKind, uploadId: string) {
    await this.db.transaction(() => this.access.requireOwnOrManaged(viewer, talkId));
    const purpose = kind === ResourceKind.SLIDES ? FilePurpose.SLIDES : FilePurpose.DOCUMENT;
    return this.files.prepare(viewer, uploadId, purpose);
  }
}

/** Nobody is shown who said no; a speaker who says so later takes the recording out of sight. */
function refuseRecording(kind: ResourceKind, speakers: readonly Speaker[]): void {
  if (kind !== ResourceKind.RECORDING) return;
  const isRefused = speakers.some(({ recordingConsent }) => recordingConsent === RecordingConsent.REFUSED);
  if (isRefused) throw new RecordingRefused();
}

function faultsOfNewLink({ url }: TalkResource, wanted: string): InvalidInput[] {
  const path = ['changes', 'url'];
  if (url === null) return [new InvalidInput('This is a file. Add the link beside it.', path)];
  return faultsOfLink(wanted, path);
}
