import { type Placement, SessionKind } from '../../src/agenda/index.js';
import type { Viewer } from '../../src/platform/auth/viewer.js';

/** Somebody as the sign-in middleware would name them, for tests that call a service. */
export const viewerFor = (userId: string): Viewer => ({
  userId,
  credential: 'sign-in session',
  scopes: null,
  organizationId: null,
  credentialId: null,
});

/** So many minutes after the event of the factory begins. */
export const at = (minutes: number): Date => new Date(Date.parse('2027-05-10T07:00:00Z') + minutes * 60_000);

/** Half an hour of coffee at the beginning of the event, in no room. */
export const pause = (fields: Partial<Placement> = {}): Placement => ({
  kind: SessionKind.BREAK,
  talkId: null,
  title: 'Coffee',
  isInAllRooms: false,
  roomIds: [],
  hostIds: [],
  startsAt: at(0),
  endsAt: at(30),
  ...fields,
});

/** Half an hour of this talk at the beginning of the event, in no room. */
export const arranged = (talkId: string, fields: Partial<Placement> = {}): Placement =>
  pause({ kind: SessionKind.TALK, title: null, talkId, ...fields });
