import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a talk went from one event to another; where to says the next move, or the talk. */
@Entity('talk_moves')
export class TalkMove {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'talk_moves_pkey' })
  id: string;

  @Column('uuid', { name: 'talk_id' })
  talkId: string;

  @Column('uuid', { name: 'from_event_id' })
  fromEventId: string;

  /** Whether everybody could see the talk there. */
  @Column('boolean', { name: 'was_visible' })
  wasVisible: boolean;

  /** Null when the account is gone. */
  @Column('uuid', { name: 'moved_by', nullable: true })
  movedBy: string | null;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt: Date;
}
