import type { Permission } from '../../kernel/permission.js';

/** What a member is in an organization. */
export enum Role {
  OWNER = 'OWNER',
  ORGANIZER = 'ORGANIZER',
  REVIEWER = 'REVIEWER',
  DOOR = 'DOOR',
}

const organizer: readonly Permission[] = [
  'organization:read-members',
  'event:create',
  'event:read-draft',
  'event:update',
  'event:publish',
  'speaker:manage',
  'talk:manage',
  'call:manage',
  'proposal:read',
  'proposal:review',
  'proposal:decide',
  'agenda:read-draft',
  'agenda:edit',
  'agenda:publish',
  'ticketing:manage',
  'attendee:read',
  'attendee:check-in',
  'exchange:import',
  'mail:manage',
];

/** The whole policy: what each role may do in its organization. */
const granted: Record<Role, readonly Permission[]> = {
  OWNER: [...organizer, 'organization:update', 'organization:manage-members', 'organization:read-audit'],
  ORGANIZER: organizer,
  REVIEWER: ['event:read-draft', 'proposal:read', 'proposal:review'],
  DOOR: ['event:read-draft', 'attendee:read', 'attendee:check-in'],
};

/** Whether the role may do this in its own organization. */
export const grants = (role: Role, permission: Permission): boolean => granted[role].includes(permission);
