import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventsService } from '../events/index.js';
import { normalizeLine } from '../kernel/text.js';
import { OrganizationsService } from '../organizations/index.js';
import { type SignedInViewer, viewerInJob } from '../platform/auth/viewer.js';
import { StartFault } from '../platform/config/start-fault.js';
import { JobRunner } from '../platform/jobs/job-runner.js';
import type { Import } from './data/import.entity.js';
import { reportText } from './domain/report-text.js';
import { ScheduleFormat } from './domain/schedule-format.js';
import { type TableOrder, tableReadingOf, wordOf } from './table-order.js';
import { RunImport } from './exchange.jobs.js';
import { ImportsService, type NewFile } from './imports.service.js';

/** What an operator asks for on the command line. */
export interface ImportOrder {
  readonly file: NewFile;
  readonly organizationSlug: string;
  readonly timeZone: string | null;
  readonly eventSlug: string | null;
  /** As a person writes it; null: the file's content decides. */
  readonly format: string | null;
  /** How a table is read. */
  readonly table: TableOrder;
  readonly publish: boolean;
  /** In whose name; the first owner's without it. */
  readonly email: string | null;
}

/** Where the command speaks. */
export interface Terminal {
  /** Replaces the line that shows how far it is. */
  readonly progress: (line: string) => void;
  readonly print: (line: string) => void;
}

/** `npm run import`: the same job as from the API, done here unless a server that runs on the same database is faster. */
@Injectable()
export class ImportCommand {
  constructor(
    private readonly accounts: AccountsService,
    private readonly organizations: OrganizationsService,
    private readonly events: EventsService,
    private readonly imports: ImportsService,
    private readonly runner: JobRunner,
  ) {}

  /** Whether everything was imported; what was or why not is printed. */
  async run(order: ImportOrder, terminal: Terminal): Promise<boolean> {
    const organization = await this.organizations.findBySlug(order.organizationSlug);
    if (!organization)
      throw new StartFault(
        `There is no organization ${order.organizationSlug}. Create it first, or mind the spelling.`,
      );
    const viewer = viewerInJob(await this.userId(order, organization.id));
    const { timeZone, eventSlug, publish } = order;
    const format = order.format === null ? null : wordOf(ScheduleFormat, order.format, 'format');
    const table = tableReadingOf(order.table);
    const wanted = {
      organizationId: organization.id,
      eventId: null,
      timeZone,
      eventSlug,
      format,
      table,
      publish,
    };
    const { id } = await this.imports.queueFile(viewer, order.file, wanted);
    const [ended] = await Promise.all([this.end(viewer, id), this.watch(viewer, id, terminal)]);
    await this.tell(ended, organization.slug, terminal);
    return ended.report !== null;
  }

  private async userId({ email, organizationSlug }: ImportOrder, organizationId: string): Promise<string> {
    if (email === null) return this.organizations.getFirstOwnerId(organizationId);
    const user = await this.accounts.findByEmail(email.toLowerCase());
    if (!user)
      throw new StartFault(
        `Nobody has an account with ${email}; leave --as out to act as an owner of ${organizationSlug}.`,
      );
    return user.id;
  }

  private async end(viewer: SignedInViewer, id: string): Promise<Import> {
    for (;;) {
      await this.runner.drain(RunImport);
      const row = await this.imports.find(viewer, id);
      if (row === null || row.finishedAt !== null) return row ?? missing();
      await sleep(200);
    }
  }

  private async watch(viewer: SignedInViewer, id: string, { progress }: Terminal): Promise<void> {
    for (;;) {
      const row = await this.imports.find(viewer, id);
      if (row === null || row.finishedAt !== null) return;
      const count = row.total === 0 ? '' : ` ${String(row.done)} of ${String(row.total)}`;
      progress(`${row.step.toLowerCase()}${count}`);
      await sleep(100);
    }
  }

  private async tell(row: Import, organizationSlug: string, { print }: Terminal): Promise<void> {
    if (row.report === null) {
      const line = row.failureLine === null ? '' : `, line ${String(row.failureLine)}`;
      print(`Nothing was imported. ${row.fileName}${line}: ${onCommandLine(row.failure ?? '')}`);
      return;
    }
    const [event] = await this.events.list(row.eventId === null ? [] : [row.eventId]);
    const place = event
      ? `${organizationSlug}/${event.slug} (${event.status.toLowerCase()})`
      : organizationSlug;
    print(`Imported ${row.fileName} into ${place}.`);
    for (const line of ['', ...reportText(row.report)]) print(line);
  }
}

/** The API's option by the name that it has here. */
const onCommandLine = (message: string): string =>
  normalizeLine(message)
    .replace('the option timeZone, for example', '--time-zone, for example')
    .replace('say into which event, or give the option eventSlug', 'give --event')
    .replace('(dateOrder)', '(--date-order day-first or month-first)')
    .replace('say which column holds it.', 'say which column holds it with --map NAME=FIELD.');

function missing(): never {
  throw new Error('The import has vanished.');
}
