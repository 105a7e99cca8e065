import { newId } from '../../../src/kernel/id.js';
import { TalkResource } from '../../../src/talks/data/talk-resource.entity.js';
import { TalkSpeaker } from '../../../src/talks/data/talk-speaker.entity.js';
import { Talk } from '../../../src/talks/data/talk.entity.js';
import { PublicFrom, ResourceKind } from '../../../src/talks/domain/talk-resource.js';
import type { Rows } from './rows.js';

export type GivenTalks = ReturnType<typeof givenTalks>;

/** Talks and who gives them. */
export const givenTalks = (rows: Rows) => ({
  /** A visible talk, given by these speakers in order. */
  async talk({
    speakerIds = [],
    ...fields
  }: Partial<Talk> & { eventId: string; speakerIds?: string[] }): Promise<Talk> {
    const n = rows.next();
    const now = rows.now();
    const talk = await rows.save(Talk, {
      id: newId(),
      slug: `talk-${String(n)}`,
      title: `Talk ${String(n)}`,
      abstract: '',
      language: null,
      level: null,
      trackId: null,
      sessionFormatId: null,
      isVisible: true,
      isFeatured: false,
      isTentative: false,
      isConfirmed: true,
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
    for (const [position, speakerId] of speakerIds.entries())
      await rows.save(TalkSpeaker, { eventId: talk.eventId, talkId: talk.id, speakerId, position });
    return talk;
  },

  /** A link to slides, public at once. */
  talkResource(fields: Partial<TalkResource> & { talkId: string }): Promise<TalkResource> {
    const n = rows.next();
    return rows.save(TalkResource, {
      id: newId(),
      kind: ResourceKind.SLIDES,
      label: `Resource ${String(n)}`,
      url: `https://example.org/slides/${String(n)}`,
      fileId: null,
      position: n,
      publicFrom: PublicFrom.AT_ONCE,
      createdAt: rows.now(),
      ...fields,
    });
  },
});
