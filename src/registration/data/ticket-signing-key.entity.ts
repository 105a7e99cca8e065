import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A pair of Ed25519 keys of an event, stored as it is, beside the ticket secrets that open as much. */
@Entity('ticket_signing_keys')
export class TicketSigningKey {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'ticket_signing_keys_pkey' })
  eventId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ticket_signing_keys_pkey' })
  number: number;

  @Column('text', { name: 'public_key' })
  publicKey: string;

  @Column('text', { name: 'private_key' })
  privateKey: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
