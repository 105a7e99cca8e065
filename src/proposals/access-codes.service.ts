import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import { refuseAll } from '../kernel/user-error.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { AccessCodeTries } from './access-code-tries.js';
import type { AccessCode } from './data/access-code.entity.js';
import { AccessCodesRepository, type LimitedCode } from './data/access-codes.repository.js';
import {
  AccessCodeNotValid,
  AccessCodeTaken,
  faultsOfCode,
  isUsable,
  newAccessCode,
  readCode,
} from './domain/access-code.js';

/** What an organizer says of an access code; without a text, one is made. */
export type AccessCodeDetails = Pick<
  LimitedCode,
  'validUntil' | 'maximumUses' | 'note' | 'sessionFormatIds' | 'trackIds'
> & { readonly code?: string | null };

/** Codes with which people submit outside of a call's terms. Each change locks the event, as submissions do. */
@Injectable()
export class AccessCodesService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly codes: AccessCodesRepository,
    private readonly tries: AccessCodeTries,
    private readonly clock: Clock,
  ) {}

  /** Newest first; null to those who do not manage the event's call. */
  async page(
    viewer: Viewer,
    event: Pick<Event, 'id' | 'organizationId'>,
    page: PageRequest,
  ): Promise<Page<AccessCode> | null> {
    if (!(await this.access.allows(viewer, 'call:manage', event))) return null;
    return this.codes.page(event.id, page);
  }

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<LimitedCode[]> {
    return this.codes.list(ids);
  }

  add(viewer: Viewer, eventId: string, { code, ...details }: AccessCodeDetails): Promise<LimitedCode> {
    const own = { id: newId(), eventId, uses: 0, createdAt: this.clock.now() };
    const added: LimitedCode = { ...details, ...own, code: code ? readCode(code) : newAccessCode() };
    return this.db.refusing(refusals(added), async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      refuseAll(faultsOfCode(added));
      await this.codes.save(added);
      await this.record(viewer, event, added, 'added');
      return added;
    });
  }

  update(viewer: Viewer, id: string, { code, ...changes }: Partial<AccessCodeDetails>): Promise<LimitedCode> {
    return this.db.refusing(refusals({ code: readCode(code ?? '') }), async () => {
      const { event } = await this.lock(viewer, id);
      const updated = await this.codes.get(id);
      Object.assign(updated, changes, code == null ? {} : { code: readCode(code) });
      refuseAll(faultsOfCode(updated, ['changes']));
      await this.codes.save(updated);
      await this.record(viewer, event, updated, 'updated');
      return updated;
    });
  }

  /** What was submitted with it stays, and closes with the call. */
  remove(viewer: Viewer, id: string): Promise<LimitedCode> {
    return this.db.transaction(async () => {
      const { event } = await this.lock(viewer, id);
      const code = await this.codes.get(id);
      await this.codes.delete(id);
      await this.record(viewer, event, code, 'removed');
      return code;
    });
  }

  /** The code, if a proposal can be submitted with it now. Each look counts as a try of the viewer. */
  async find(viewer: SignedInViewer, eventId: string, text: string): Promise<LimitedCode | null> {
    await this.tries.take(viewer.userId);
    const code = await this.codes.findByText(eventId, readCode(text));
    return code && isUsable(code, this.clock.now()) ? code : null;
  }

  /** The same, refusing what does not work. */
  async get(viewer: SignedInViewer, eventId: string, text: string): Promise<LimitedCode> {
    const code = await this.find(viewer, eventId, text);
    if (!code) throw new AccessCodeNotValid();
    return code;
  }

  /** The code as it is, refused if it does not work any more: for whoever has locked its event. */
  async getUsable(id: string): Promise<LimitedCode> {
    const [code] = await this.codes.list([id]);
    if (!code || !isUsable(code, this.clock.now())) throw new AccessCodeNotValid();
    return code;
  }

  /** Counts a proposal submitted with it. */
  async use({ id }: LimitedCode): Promise<void> {
    await this.codes.use(id);
  }

  private async lock(viewer: Viewer, id: string) {
    const { eventId } = await this.codes.get(id);
    return this.access.requireLocked(viewer, 'call:manage', eventId, 'access code');
  }

  /** Without the text: the log is read by more people than may submit. */
  private record(viewer: Viewer, event: Event, code: LimitedCode, verb: string): Promise<void> {
    const { id, validUntil, maximumUses } = code;
    const changes = { validUntil, maximumUses };
    return this.access.record(viewer, event, { action: `access-code.${verb}`, subjectId: id, changes });
  }
}

const refusals = ({ code }: { code: string }) => ({
  access_codes_event_id_code_key: () => new AccessCodeTaken(code),
  access_code_parts_track_fkey: () => new NotFound('track'),
  access_code_parts_session_format_fkey: () => new NotFound('session format'),
});
