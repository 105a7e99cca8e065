import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the proposals of an event are scored by. */
@Entity('score_categories')
export class ScoreCategory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'score_categories_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  @Column('integer')
  position: number;

  @Column('integer')
  weight: number;

  @Column('integer')
  minimum: number;

  @Column('integer')
  maximum: number;
}
