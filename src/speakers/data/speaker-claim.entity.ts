import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mailed offer to take a profile over, good once: it goes when it is used. A speaker has at most one. */
@Entity('speaker_claims')
export class SpeakerClaim {
  @PrimaryColumn('uuid', { name: 'speaker_id', primaryKeyConstraintName: 'speaker_claims_pkey' })
  speakerId: string;

  /** Where the link goes. When it is no longer the speaker's address the link is worth nothing. */
  @Column('text')
  email: string;

  /** Null until the mail with the secret leaves. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
