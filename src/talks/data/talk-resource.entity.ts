import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublicFrom, ResourceKind } from '../domain/talk-resource.js';

/** Slides, a recording or something else of a talk: a link or a file. */
@Entity('talk_resources')
export class TalkResource {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'talk_resources_pkey' })
  id: string;

  @Column('uuid', { name: 'talk_id' })
  talkId: string;

  @Column('text')
  kind: ResourceKind;

  @Column('text')
  label: string;

  /** Absolute, https; null: a file. */
  @Column('text', { nullable: true })
  url: string | null;

  /** Null: a link. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;

  /** The lowest comes first. */
  @Column('integer')
  position: number;

  @Column('text', { name: 'public_from' })
  publicFrom: PublicFrom;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
