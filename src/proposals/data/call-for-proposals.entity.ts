import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When and on what terms an event takes proposals. */
@Entity('calls_for_proposals')
export class CallForProposals {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calls_for_proposals_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('timestamptz', { name: 'opens_at' })
  opensAt: Date;

  /** Open until, not including, this instant. */
  @Column('timestamptz', { name: 'closes_at' })
  closesAt: Date;

  /** Markdown. */
  @Column('text')
  introduction: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
