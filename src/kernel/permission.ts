/**
 * Everything that somebody may be allowed to do, as `thing:verb`. Roles grant them, API tokens are limited to some
 * of them, each operation declares the one that it needs. `own:*` needs no role: it is about the caller's own things.
 */
export const permissions = [
  'own:read',
  'own:write',
  'organization:update',
  'organization:read-members',
  'organization:manage-members',
  'organization:read-audit',
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
] as const;

export type Permission = (typeof permissions)[number];
