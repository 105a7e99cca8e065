import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mailed link that signs its reader in once. */
@Entity('sign_in_links')
export class SignInLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_links_pkey' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  /** Where it was sent; worth nothing once the user has another address. */
  @Column('text')
  email: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
