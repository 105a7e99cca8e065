import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An offer by mail to give a proposal's talk together, good once: it goes when it is accepted. */
@Entity('co_speaker_invitations')
export class CoSpeakerInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'co_speaker_invitations_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId: string;

  /** As the inviter calls the person. */
  @Column('text')
  name: string;

  /** Where the link goes; a proposal has one invitation for each address. Lower case. */
  @Column('text')
  email: string;

  /** Null until the mail with the secret leaves. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Null while it is parked: its mail leaves when the draft is submitted. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'declined_at', nullable: true })
  declinedAt: Date | null;
}
