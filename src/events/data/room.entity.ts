import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Interval } from '../../kernel/interval.js';
import { intervalColumn } from './interval-column.js';

/** A place at the event in which one session runs at a time. */
@Entity('rooms')
export class Room {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rooms_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** Orders them; ties by id. */
  @Column('integer')
  position: number;

  /** People; null: unknown. */
  @Column('integer', { nullable: true })
  capacity: number | null;

  /** What can be used in it, such as a stage or an induction loop. */
  @Column('text', { array: true })
  equipment: string[];

  /** Minutes that it is made ready in before a session. */
  @Column('integer', { name: 'setup_minutes' })
  setupMinutes: number;

  /** Minutes that it takes to leave it after a session. */
  @Column('integer', { name: 'turnover_minutes' })
  turnoverMinutes: number;

  /** When it can be used, in order and apart from each other; none: always. */
  @Column('jsonb', { transformer: intervalColumn })
  hours: readonly Interval[];
}
