import { Injectable, Logger } from '@nestjs/common';
import { Denial, Unauthenticated } from '../kernel/denial.js';
import { UserError } from '../kernel/user-error.js';
import { viewerInJob } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { HandlesJob } from '../platform/jobs/job.js';
import type { Import } from './data/import.entity.js';
import { ImportsRepository } from './data/imports.repository.js';
import { ImportAction, ImportStep, MAX_TRIES, statusAfter } from './domain/import-status.js';
import { UnreadableSchedule } from './domain/unreadable-schedule.js';
import { RunImport } from './exchange.jobs.js';
import { ImportTarget } from './import-target.js';
import { PlanApplication } from './plan-application.js';
import { PlanReader } from './plan-reader.js';

const OURS =
  'Something went wrong on our side; nothing was imported. Try again, or tell us when it happened.';

/** Runs imports: everything that a file brings is there at the end, or nothing of it. */
@Injectable()
export class ImportRunner {
  private readonly log = new Logger('Imports');

  constructor(
    private readonly db: Database,
    private readonly imports: ImportsRepository,
    private readonly reader: PlanReader,
    private readonly application: PlanApplication,
    private readonly target: ImportTarget,
    private readonly clock: Clock,
  ) {}

  /** Starts over what a process that died had begun; a finished import stays as it is. */
  @HandlesJob(RunImport)
  async run({ importId }: { importId: string }): Promise<void> {
    const row = await this.start(importId);
    if (row === null) return;
    try {
      if (row.tries > MAX_TRIES) throw new Error('The import ended its process again and again.');
      await this.bring(row);
    } catch (error: unknown) {
      const failure = failureOf(error);
      if (failure === null && row.tries < MAX_TRIES) throw error;
      if (failure === null) this.log.error(error);
      await this.fail(importId, failure ?? { message: OURS, line: null });
    }
  }

  private start(id: string): Promise<Import | null> {
    return this.db.transaction(async () => {
      const row = await this.lockFor(ImportAction.START, id);
      if (row === null) return null;
      Object.assign(row, { tries: row.tries + 1, step: ImportStep.READING, done: 0, total: 0 });
      await this.imports.save(row);
      return row;
    });
  }

  private async bring(row: Import): Promise<void> {
    if (row.startedBy === null)
      throw new Unauthenticated('Whoever started the import has no account any more.');
    const viewer = viewerInJob(row.startedBy);
    const bytes = await this.imports.getBytes(row.id);
    const timeZone = row.timeZone ?? (await this.target.timeZoneOf(viewer, row));
    const options = {
      ...(row.format && { format: row.format }),
      ...(timeZone !== null && { timeZone }),
      ...(row.table && { table: row.table }),
    };
    const plan = await this.reader.read({ bytes, options });
    await this.db.transaction(async () => {
      const { event, report } = await this.application.apply(viewer, row, plan);
      const ending = await this.lockFor(ImportAction.FINISH, row.id);
      if (ending === null) throw new Error('Another process has ended this import.');
      Object.assign(ending, { eventId: event.id, report, done: ending.total, finishedAt: this.clock.now() });
      await this.imports.end(ending);
    });
  }

  private fail(id: string, { message, line }: Failure): Promise<void> {
    return this.db.transaction(async () => {
      const row = await this.lockFor(ImportAction.FAIL, id);
      if (row === null) return;
      Object.assign(row, { failure: message, failureLine: line, finishedAt: this.clock.now() });
      await this.imports.end(row);
    });
  }

  /** The locked import with the status after the action, or null where its status does not allow that. */
  private async lockFor(action: ImportAction, id: string): Promise<Import | null> {
    const row = await this.imports.lock(id);
    if (row === null) return null;
    const status = statusAfter(action, row.status);
    return status === null ? null : Object.assign(row, { status });
  }
}

interface Failure {
  readonly message: string;
  readonly line: number | null;
}

/** What to tell whoever started it, or null for a fault of ours. */
function failureOf(error: unknown): Failure | null {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
  const messages = errors.flatMap((each) =>
    each instanceof UserError || each instanceof Denial ? each.message : [],
  );
  if (messages.length === 0 || messages.length < errors.length) return null;
  const line = error instanceof UnreadableSchedule ? error.line : null;
  return { message: messages.slice(0, 5).join(' '), line };
}
