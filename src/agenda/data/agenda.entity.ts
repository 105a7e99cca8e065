import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The draft of an event's agenda as a whole; made when it is first edited. */
@Entity('agendas')
export class Agenda {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'agendas_pkey' })
  eventId: string;

  /** Rises with every edit. */
  @Column('integer')
  version: number;
}
