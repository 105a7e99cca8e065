import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import type { KnownFile } from '../platform/http/known-file.js';
import { exportScheduleJson } from './domain/export-schedule-json.js';
import { exportScheduleXml } from './domain/export-schedule-xml.js';
import { exportSchedule2Json } from './domain/export-schedule2-json.js';
import { exportSessionizeAll, exportSessionizeGrid } from './domain/export-sessionize.js';
import { exportSessionsCsv } from './domain/export-sessions-csv.js';
import type { ExportedAgenda } from './domain/exported-agenda.js';
import { PublishedAgendas } from './published-agendas.js';

interface ScheduleFormat {
  readonly type: string;
  readonly write: (agenda: ExportedAgenda) => string;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** By the name of the file. */
const formats: ReadonlyMap<string, ScheduleFormat> = new Map([
  ['schedule.xml', { type: 'application/xml; charset=utf-8', write: exportScheduleXml }],
  ['schedule.json', { type: JSON_TYPE, write: exportScheduleJson }],
  ['schedule2.json', { type: JSON_TYPE, write: exportSchedule2Json }],
  ['sessionize-all.json', { type: JSON_TYPE, write: exportSessionizeAll }],
  ['sessionize-gridsmart.json', { type: JSON_TYPE, write: exportSessionizeGrid }],
  ['sessions.csv', { type: 'text/csv; charset=utf-8; header=present', write: exportSessionsCsv }],
]);

/** Writes published agendas for other systems: they bring no credential, and every answer may be kept on the way. */
@Injectable()
export class ScheduleExportService {
  constructor(private readonly agendas: PublishedAgendas) {}

  /** Throws a Denial where there is no such event, nothing was published, or there is no such file. */
  async write(organization: string, event: string, name: string): Promise<KnownFile> {
    const format = formats.get(name);
    const agenda = format && (await this.agendas.find(organization, event));
    if (!agenda) throw new NotFound('schedule');
    return { name, type: format.type, text: format.write(agenda), lastModified: agenda.changedAt };
  }
}
