import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in. */
@Entity('users')
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'users_pkey' })
  id: string;

  /** Lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  /** Argon2id; null for somebody who signs in by mailed links only. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  /** When the person proved to read this address. */
  @Column('timestamptz', { name: 'email_verified_at', nullable: true })
  emailVerifiedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
