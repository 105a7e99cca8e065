import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who would give the talk, in which place of the list. */
@Entity('proposal_speakers')
export class ProposalSpeaker {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'proposal_id', primaryKeyConstraintName: 'proposal_speakers_pkey' })
  proposalId: string;

  @PrimaryColumn('uuid', { name: 'speaker_id', primaryKeyConstraintName: 'proposal_speakers_pkey' })
  speakerId: string;

  @Column('integer')
  position: number;
}
