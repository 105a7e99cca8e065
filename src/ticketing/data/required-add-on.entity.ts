import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the add-ons of which a ticket type requires one. */
@Entity('required_add_ons')
export class RequiredAddOn {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'ticket_type_id', primaryKeyConstraintName: 'required_add_ons_pkey' })
  ticketTypeId: string;

  @PrimaryColumn('uuid', { name: 'add_on_id', primaryKeyConstraintName: 'required_add_ons_pkey' })
  addOnId: string;
}
