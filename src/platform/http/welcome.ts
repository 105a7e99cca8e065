import { Logger } from '@nestjs/common';
import type { Config } from '../config/config.js';

interface Start {
  /** Whether the database was to stay empty. */
  readonly isEmpty: boolean;
  /** Whether the database is one of the operator's. */
  readonly isDatabaseGiven: boolean;
  /** Whether the embedded PostgreSQL belongs to another process. */
  readonly sharesDatabase: boolean;
  /** With whom to look at the demo; null: it is not there. */
  readonly signIns: readonly SignIn[] | null;
}

interface SignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The one screen that tells who started the program where things are; in production one line of the log. */
export function welcome(config: Config, address: string, start: Start): void {
  const seconds = (performance.now() / 1000).toFixed(1);
  if (config.environment === 'production')
    new Logger('Start').log(`Conductor listens on ${address} for ${config.baseUrl} after ${seconds} s.`);
  else process.stdout.write(screen(config, address, start, seconds));
}

function screen(config: Config, address: string, start: Start, seconds: string): string {
  const rows: [string, string][] = [
    ['Address', address],
    ['GraphQL', `${address}/graphql`],
  ];
  if (config.smtpUrl === undefined)
    rows.push(['Mail', `${address}/dev/mail  (no SMTP_URL: nothing is sent)`]);
  rows.push(['Data', database(config, start)]);
  for (const { role, email, password } of start.signIns ?? [])
    rows.push([`Demo ${role}`, `${email}, password “${password}”`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  const hint = start.isEmpty ? [] : ['', '  Start empty instead: DATA_DIR=.empty npm start -- --empty'];
  return [
    '',
    `  Conductor is ready after ${seconds} s.`,
    '',
    ...lines,
    ...hint,
    '  Stop: Ctrl-C',
    '',
    '',
  ].join('\n');
}

function database(config: Config, { isDatabaseGiven, sharesDatabase }: Start): string {
  if (isDatabaseGiven) return 'in the PostgreSQL of DATABASE_URL';
  if (sharesDatabase) return `${config.dataDir}  (PostgreSQL is that of another process and ends with it)`;
  return config.dataDir;
}
