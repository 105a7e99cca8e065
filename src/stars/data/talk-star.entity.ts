import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person wants to see a talk. */
@Entity('talk_stars')
export class TalkStar {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'talk_stars_pkey' })
  userId: string;

  @PrimaryColumn('uuid', { name: 'talk_id', primaryKeyConstraintName: 'talk_stars_pkey' })
  talkId: string;

  @Column('timestamptz', { name: 'starred_at' })
  starredAt: Date;
}
