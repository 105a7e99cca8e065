import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key under which somebody has done something, and what was answered; kept for a day. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  /** The id of a user, or `guest` for everybody who is not signed in. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' })
  actor: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' })
  key: string;

  /** SHA-256 of what was asked. */
  @Column('bytea')
  fingerprint: Buffer;

  /** Ids only; null until the work is done, which nobody else sees. */
  @Column('jsonb', { nullable: true })
  answer: unknown;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
