import type { DataSource, DeepPartial, EntityTarget, ObjectLiteral } from 'typeorm';
import type { TestClock } from '../clock.js';

/** Where factories put what they make, and what keeps it apart from what others made. */
export class Rows {
  private count = 0;

  constructor(
    readonly source: DataSource,
    private readonly clock: TestClock,
  ) {}

  /** A number that no other row of this test has. */
  next(): number {
    return ++this.count;
  }

  now(): Date {
    return this.clock.now();
  }

  save<E extends ObjectLiteral>(entity: EntityTarget<E>, row: E): Promise<E> {
    return this.source.getRepository(entity).save(row as DeepPartial<E>);
  }
}
