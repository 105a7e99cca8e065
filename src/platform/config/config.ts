import type { MailAddress } from '../mail/mail-address.js';
import type { ObjectStore } from './object-store.js';

/** Where the program runs: `production` is strict, `development` shows more, `test` keeps quiet. */
export type Environment = 'development' | 'production' | 'test';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** The settings of one running program, checked by `readConfig`; inject it by its class. */
export class Config {
  readonly environment: Environment;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** The public origin, without a trailing slash: every link that leaves the program begins with it. */
  readonly baseUrl: string;
  /** Undefined asks for the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly databasePoolSize: number;
  readonly dataDir: string;
  /** Undefined keeps files in `dataDir`. */
  readonly objectStore: ObjectStore | undefined;
  /** Undefined keeps mail in memory instead of sending it. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: MailAddress;
  /** The folder of the built web front end; it need not exist. */
  readonly webDir: string;
  readonly logLevel: LogLevel;
  /** How many proxies in front may be believed about the client's address. */
  readonly trustProxy: number;
  /** Whether this process takes jobs; another one must if it does not. */
  readonly runJobs: boolean;

  constructor(settings: Settings) {
    this.environment = settings.environment;
    this.host = settings.host;
    this.port = settings.port;
    this.baseUrl = settings.baseUrl;
    this.databaseUrl = settings.databaseUrl;
    this.databasePoolSize = settings.databasePoolSize;
    this.dataDir = settings.dataDir;
    this.objectStore = settings.objectStore;
    this.smtpUrl = settings.smtpUrl;
    this.mailFrom = settings.mailFrom;
    this.webDir = settings.webDir;
    this.logLevel = settings.logLevel;
    this.trustProxy = settings.trustProxy;
    this.runJobs = settings.runJobs;
  }

  /** Whether people reach us over https, so that cookies are `Secure` and HSTS may be promised. */
  get isHttps(): boolean {
    return this.baseUrl.startsWith('https:');
  }

  /** The same settings but for the given ones. */
  with(changes: Partial<Settings>): Config {
    return new Config({ ...this.settings(), ...changes });
  }

  private settings(): Settings {
    return { ...this };
  }
}

/** What a `Config` is made of. */
export type Settings = Omit<Config, 'isHttps' | 'with'>;
