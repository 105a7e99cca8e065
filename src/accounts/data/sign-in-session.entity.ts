import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that somebody is signed in with. */
@Entity('sign_in_sessions')
export class SignInSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_sessions_pkey' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** Began with a mailed link, not with a password. */
  @Column('boolean', { name: 'by_link' })
  byLink: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
