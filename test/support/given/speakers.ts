import { newId } from '../../../src/kernel/id.js';
import { Speaker } from '../../../src/speakers/data/speaker.entity.js';
import type { Rows } from './rows.js';

export type GivenSpeakers = ReturnType<typeof givenSpeakers>;

/** Speakers of an event. */
export const givenSpeakers = (rows: Rows) => ({
  speaker(fields: Partial<Speaker> & { eventId: string }): Promise<Speaker> {
    const n = rows.next();
    return rows.save(Speaker, {
      id: newId(),
      userId: null,
      slug: `speaker-${String(n)}`,
      name: `Speaker ${String(n)}`,
      email: null,
      tagline: '',
      biography: '',
      pronouns: '',
      company: '',
      links: [],
      pictureId: null,
      arrivesAt: null,
      departsAt: null,
      hotel: '',
      internalNotes: '',
      recordingConsent: null,
      recordingConsentAt: null,
      createdAt: rows.now(),
      ...fields,
    });
  },
});
