import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Access } from './access.js';
import type { AuditEntry } from './data/audit-entry.entity.js';
import { AuditRepository } from './data/audit.repository.js';

/** What happened to what. */
export interface AuditRecord {
  readonly organizationId: string;
  readonly eventId?: string;
  /** `thing.verb` in the past tense: `event.published`. */
  readonly action: string;
  readonly subjectId: string;
  /** Plain values, without personal data: ids, states, numbers. */
  readonly changes?: Record<string, unknown>;
}

/** Writes down who changed what, in the transaction of the change. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly access: Access,
    private readonly entries: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** A page of an organization's log, newest first. */
  async read(viewer: Viewer, organizationId: string, page: PageRequest): Promise<Page<AuditEntry>> {
    await this.access.require(viewer, 'organization:read-audit', organizationId, 'organization');
    return this.entries.page(organizationId, page);
  }

  async record(viewer: Viewer, { eventId, changes, ...record }: AuditRecord): Promise<void> {
    await this.entries.insert({
      ...record,
      id: newId(),
      eventId: eventId ?? null,
      actorId: viewer.userId,
      details: Object.entries(changes ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
      happenedAt: this.clock.now(),
    });
  }
}
