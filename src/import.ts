import 'reflect-metadata';
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import type { ImportOrder, Terminal } from './exchange/index.js';
import { Denial } from './kernel/denial.js';
import { canonicalTimeZone } from './kernel/time-zone.js';
import { UserError } from './kernel/user-error.js';
import { readConfig } from './platform/config/read-config.js';
import { StartFault } from './platform/config/start-fault.js';
import { migrateDatabase, startOwnDatabase } from './platform/database/open-database.js';
import { NestLog } from './platform/log/nest-log.js';

const USAGE = `Usage: npm run import -- FILE --organization SLUG [--time-zone Europe/Brussels] [--format FORMAT] [--event SLUG] [--publish] [--as MAIL]
       for tables: [--map 'NAME OF COLUMN=FIELD']... [--date-order day-first|month-first] [--delimiter comma|semicolon|tab] [--list-separator SIGN]

Brings a programme (schedule.xml, schedule.json, Sessionize, KotlinConf or a table in CSV or JSON; its content decides) into an event of the organization: the one at --event or at the address
made of the conference's name, which is created as a draft if there is none. The same file again changes nothing.`;

const LIMIT = 10 * 1_024 * 1_024;

process.exitCode = await main().catch((error: unknown) => {
  const isPlain = error instanceof StartFault || error instanceof UserError || error instanceof Denial;
  console.error(isPlain ? error.message : error);
  return 1;
});

async function main(): Promise<number> {
  const order = readOrder();
  const given = readConfig();
  const own = given.databaseUrl === undefined ? await startOwnDatabase(given.dataDir) : undefined;
  try {
    const databaseUrl = own?.url ?? given.databaseUrl ?? '';
    await migrateDatabase(databaseUrl);
    const { AppModule } = await import('./app.module.js');
    const { ImportCommand } = await import('./exchange/index.js');
    const config = given.with({ databaseUrl, runJobs: false, logLevel: 'error' });
    const app = await NestFactory.createApplicationContext(AppModule.for(config), {
      abortOnError: false,
      bufferLogs: true,
    });
    app.useLogger(app.get(NestLog));
    try {
      return (await app.get(ImportCommand).run(order, terminal())) ? 0 : 1;
    } finally {
      await app.close();
    }
  } finally {
    await own?.local.stop();
  }
}

function readOrder(): ImportOrder {
  const { positionals, values } = readArguments();
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || values.organization === undefined)
    throw new StartFault(USAGE);
  const zone = values['time-zone'];
  const timeZone = zone === undefined ? null : canonicalTimeZone(zone);
  if (zone !== undefined && timeZone === null)
    throw new StartFault(`${zone} is no IANA time zone; write it like Europe/Brussels.`);
  return {
    file: { name: basename(path), bytes: readFile(path) },
    organizationSlug: values.organization,
    timeZone,
    format: values.format ?? null,
    table: {
      columns: values.map ?? [],
      delimiter: values.delimiter ?? null,
      dateOrder: values['date-order'] ?? null,
      listSeparator: values['list-separator'] ?? null,
    },
    eventSlug: values.event ?? null,
    publish: values.publish,
    email: values.as ?? null,
  };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        organization: { type: 'string' },
        'time-zone': { type: 'string' },
        format: { type: 'string' },
        map: { type: 'string', multiple: true },
        delimiter: { type: 'string' },
        'date-order': { type: 'string' },
        'list-separator': { type: 'string' },
        event: { type: 'string' },
        publish: { type: 'boolean', default: false },
        as: { type: 'string' },
      },
    });
  } catch (error: unknown) {
    throw new StartFault(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
  }
}

/** npm runs scripts in the package's folder and tells where it was called. */
function readFile(given: string): Buffer {
  const path = resolve(process.env['INIT_CWD'] ?? '', given);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new StartFault(`There is no file ${path}.`);
  if (stat.size === 0) throw new StartFault(`The file ${path} is empty.`);
  if (stat.size > LIMIT) throw new StartFault(`The file ${path} is larger than 10 MiB.`);
  return readFileSync(path);
}

/** Progress stays on one line of a terminal and out of a log. */
function terminal(): Terminal {
  const { stderr, stdout } = process;
  const rewind = stderr.isTTY ? '\r\u001B[K' : '';
  return {
    progress: (line) => {
      if (stderr.isTTY) stderr.write(`${rewind}${line}`);
    },
    print: (line) => {
      stderr.write(rewind);
      stdout.write(`${line}\n`);
    },
  };
}
