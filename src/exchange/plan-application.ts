import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Import } from './data/import.entity.js';
import { ImportsRepository } from './data/imports.repository.js';
import type { ImportReport } from './domain/import-report.js';
import type { ImportPlan } from './domain/plan-import.js';
import { ImportPublication } from './import-publication.js';
import { ImportTarget } from './import-target.js';
import { ProgrammeImport } from './programme-import.js';

/** Carries a plan out. */
@Injectable()
export class PlanApplication {
  constructor(
    private readonly access: EventAccess,
    private readonly imports: ImportsRepository,
    private readonly target: ImportTarget,
    private readonly programme: ProgrammeImport,
    private readonly publication: ImportPublication,
  ) {}

  /** All of it, in the transaction of the caller; its progress is seen meanwhile. */
  async apply(
    viewer: Viewer,
    row: Import,
    plan: ImportPlan,
  ): Promise<{ event: Event; report: ImportReport }> {
    const total = sizeOf(plan);
    const event = await this.target.lock(viewer, row, plan);
    const report = await this.programme.bring(
      { viewer, event, progress: (step, done) => this.imports.showProgress(row.id, { step, done, total }) },
      plan,
    );
    if (row.publish) await this.publication.publish(viewer, event, row.fileName);
    const changes = { created: report.created, updated: report.updated };
    await this.access.record(viewer, event, { action: 'schedule.imported', subjectId: row.id, changes });
    return { event, report };
  }
}

const sizeOf = ({ rooms, tracks, sessionFormats, speakers, talks, sessions }: ImportPlan): number =>
  [rooms, tracks, sessionFormats, speakers, talks, sessions].reduce((sum, { length }) => sum + length, 0);
