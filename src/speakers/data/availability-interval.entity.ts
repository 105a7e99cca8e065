import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which a speaker can be on stage. Those of one speaker neither overlap nor touch. */
@Entity('availability_intervals')
export class AvailabilityInterval {
  @PrimaryColumn('uuid', { name: 'speaker_id', primaryKeyConstraintName: 'availability_intervals_pkey' })
  speakerId: string;

  @PrimaryColumn('timestamptz', {
    name: 'starts_at',
    primaryKeyConstraintName: 'availability_intervals_pkey',
  })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
