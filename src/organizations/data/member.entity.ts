import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../domain/roles.js';

/** A user's role in one organization. */
@Entity('members')
export class Member {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'members_pkey' })
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  role: Role;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;
}
