import { z } from 'zod';
import { parseMailbox } from '../mail/mail-address.js';
import { Config } from './config.js';
import { parseObjectStore } from './object-store.js';
import { StartFault } from './start-fault.js';

/** The environment variables are wrong; the message names every fault and is meant for the operator. */
export class ConfigFault extends StartFault {
  constructor(readonly faults: readonly string[]) {
    const count = faults.length === 1 ? 'a setting is wrong' : `${String(faults.length)} settings are wrong`;
    super(`Conductor cannot start: ${count}.\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigFault';
  }
}

/** Variables whose values may hold a password and are therefore never repeated. */
const secrets = new Set(['DATABASE_URL', 'SMTP_URL', 'STORAGE_URL']);

const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: `a whole number from ${String(from)} to ${String(to)}`,
    })
    .transform(Number);

const url = (protocols: readonly string[], expected: string) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), { error: expected });

const isOrigin = (text: string): boolean => {
  const parsed = URL.parse(text);
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return false;
  const rest = `${parsed.username}${parsed.password}${parsed.search}${parsed.hash}`;
  return parsed.pathname === '/' && rest === '' && !/[/?#@]$/.test(text);
};

const variables = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, { error: 'a host name or an IP address' })
    .default('127.0.0.1'),
  PORT: wholeNumber(0, 65535).default(3000),
  BASE_URL: z
    .string()
    .refine(isOrigin, {
      error: 'http(s)://host or http(s)://host:port, without a path or a slash at the end',
    })
    .optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:port/database').optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 1000).default(10),
  DATA_DIR: z.string().default('.data'),
  STORAGE_URL: z
    .string()
    .transform(parseObjectStore)
    .refine((store) => store !== null, {
      error: 's3://key:secret@host:port/bucket?region=… (or s3+http://…), key and secret percent-encoded',
    })
    .optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:port or smtps://…').optional(),
  MAIL_FROM: z
    .string()
    .transform(parseMailbox)
    .refine((mailbox) => mailbox !== null, { error: 'Name <name@host.example> or name@host.example' })
    .optional(),
  WEB_DIR: z.string().default('web/dist'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  RUN_JOBS: oneOf(['true', 'false']).default('true'),
});

type Variables = z.infer<typeof variables>;

const isLoopback = (origin: string): boolean =>
  /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(origin);

/** Where a browser on this machine finds a program that listens on the given host and port. */
function localOrigin({ HOST, PORT }: Variables): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${host}:${String(PORT)}`;
}

/** What is wrong only in view of another variable. */
function faultsTogether(read: Variables): string[] {
  const faults: string[] = [];
  const origin = read.BASE_URL ?? localOrigin(read);
  const exposed = read.BASE_URL === undefined && origin !== `http://${read.HOST}:${String(read.PORT)}`;
  if (read.NODE_ENV === 'production' && (exposed || (!isLoopback(origin) && !origin.startsWith('https:'))))
    faults.push(
      `BASE_URL is ${read.BASE_URL === undefined ? 'not set' : `"${origin}"`}; ` +
        'expected, in production, the https:// address at which people reach Conductor',
    );
  if (read.SMTP_URL !== undefined && !read.MAIL_FROM)
    faults.push('MAIL_FROM is not set; expected, beside SMTP_URL, the sender: Name <name@host.example>');
  return faults;
}

/** Reads the settings from environment variables; an empty one counts as unset. Throws `ConfigFault`. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = variables.safeParse(given);
  if (!result.success) throw new ConfigFault(result.error.issues.map((issue) => describe(issue, given)));
  const read = result.data;
  const faults = faultsTogether(read);
  if (faults.length > 0) throw new ConfigFault(faults);
  return new Config({
    environment: read.NODE_ENV,
    host: read.HOST,
    port: read.PORT,
    baseUrl: read.BASE_URL ? new URL(read.BASE_URL).origin : localOrigin(read),
    databaseUrl: read.DATABASE_URL,
    databasePoolSize: read.DATABASE_POOL_SIZE,
    dataDir: read.DATA_DIR,
    objectStore: read.STORAGE_URL ?? undefined,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM ?? { name: 'Conductor', address: 'no-reply@conductor.invalid' },
    webDir: read.WEB_DIR,
    logLevel: read.LOG_LEVEL ?? (read.NODE_ENV === 'test' ? 'error' : 'info'),
    trustProxy: read.TRUST_PROXY,
    runJobs: read.RUN_JOBS === 'true',
  });
}

function describe(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  const got = secrets.has(name) ? 'set to something else (not shown here)' : JSON.stringify(given[name]);
  return `${name} is ${got}; expected ${issue.message}`;
}
