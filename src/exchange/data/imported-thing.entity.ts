import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ThingKind } from '../domain/wanted.js';

const pkey = { primaryKeyConstraintName: 'imported_things_pkey' };

/** What became of a thing of a file, so that the next import of the file finds it again. */
@Entity('imported_things')
export class ImportedThing {
  @PrimaryColumn('uuid', { ...pkey, name: 'event_id' })
  eventId: string;

  @PrimaryColumn('text', pkey)
  kind: ThingKind;

  /** The file's identifier. */
  @PrimaryColumn('text', pkey)
  key: string;

  /** Ours; what it names may have been removed since. */
  @Column('uuid', { name: 'thing_id' })
  thingId: string;

  /** Of what the file said last. */
  @Column('text')
  digest: string;
}
