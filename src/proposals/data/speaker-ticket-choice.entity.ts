import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of which type the accepted speakers of an event get a ticket; where there is no such row they get none. */
@Entity('speaker_ticket_choices')
export class SpeakerTicketChoice {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'speaker_ticket_choices_pkey' })
  eventId: string;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId: string;
}
