import { Agenda } from '../../../src/agenda/data/agenda.entity.js';
import { Release } from '../../../src/agenda/data/release.entity.js';
import { SessionRow } from '../../../src/agenda/data/session.entity.js';
import { SessionKind } from '../../../src/agenda/index.js';
import { newId } from '../../../src/kernel/id.js';
import type { Rows } from './rows.js';

/** Sessions of a draft, and releases. */
export const givenAgenda = (rows: Rows) => ({
  /** A break on the draft, on the first morning of `event()`. */
  async session(fields: Partial<SessionRow> & { eventId: string }): Promise<SessionRow> {
    await rows.save(Agenda, { eventId: fields.eventId, version: 1 });
    return rows.save(SessionRow, {
      id: newId(),
      kind: SessionKind.BREAK,
      talkId: null,
      title: 'Coffee',
      isInAllRooms: false,
      startsAt: new Date('2027-05-10T08:00:00Z'),
      endsAt: new Date('2027-05-10T08:30:00Z'),
      ...fields,
    });
  },

  /** The first release, with nothing on it. */
  release(fields: Partial<Release> & { eventId: string }): Promise<Release> {
    return rows.save(Release, {
      id: newId(),
      number: 1,
      note: '',
      publishedBy: newId(),
      publishedAt: rows.now(),
      ...fields,
    });
  },
});
