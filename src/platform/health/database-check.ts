import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Readiness } from './readiness.js';

/** Ready means: PostgreSQL answers, and its tables are the ones that this program was written for. */
@Injectable()
export class DatabaseCheck implements OnModuleInit {
  private readonly log = new Logger('Health');
  private migrated = false;

  constructor(
    private readonly source: DataSource,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness.add('database', () => this.fault());
  }

  private async fault(): Promise<string | null> {
    try {
      await this.source.query('SELECT 1');
      // Once they are current they stay so, while a new program brings its own process.
      this.migrated ||= !(await this.source.showMigrations());
      return this.migrated ? null : 'The tables are older than this program; its migrations have not run.';
    } catch (error: unknown) {
      this.log.error({ err: error }, 'The database does not answer.');
      return 'PostgreSQL does not answer.';
    }
  }
}
