/** What an entry stands for; each has UIDs of its own, so that a ticket's entry never overwrites the public one. */
export type EntryKind = 'event' | 'talk' | 'session' | 'ticket';

/**
 * The UID of an entry for life (RFC 7986 §5.3): `talk-<id>@conductor`.
 * It holds nothing that may change (no host, slug, title, time or room), and the id is unique in the world, so an
 * installation may move to another host, or two may be merged, and no calendar shows anything twice.
 * For a talk give the talk's id, not that of its place in the agenda; a session has a UID of its own only without a talk.
 */
export function uidOf(kind: EntryKind, id: string): string {
  return `${kind}-${id}@conductor`;
}
