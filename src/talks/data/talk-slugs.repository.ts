import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { FormerTalkSlug } from './former-talk-slug.entity.js';
import { Talk } from './talk.entity.js';

/** The addresses of talks, those that they had before among them. */
@Injectable()
export class TalkSlugsRepository {
  constructor(private readonly db: Database) {}

  /** The talk that has this address in the event, or had it once and may be in another event now. */
  async findTalk(eventId: string, slug: string): Promise<Talk | null> {
    const present = await this.db.repository(Talk).findOneBy({ eventId, slug });
    return present ?? this.findFormer(eventId, slug);
  }

  /** All that nothing new may get. */
  async listTaken(eventId: string): Promise<Set<string>> {
    const rows = await this.db.sql<{ slug: string }>(
      `SELECT slug FROM talks WHERE event_id = $1 UNION ALL SELECT slug FROM former_talk_slugs WHERE event_id = $1`,
      [eventId],
    );
    return new Set(rows.map(({ slug }) => slug));
  }

  /** Lets the present address lead to the talk from now on, whatever its next one is. */
  async keep({ id: talkId, eventId, slug }: Talk): Promise<void> {
    await this.db.repository(FormerTalkSlug).insert({ eventId, slug, talkId });
  }

  /** The address is to be the talk's present one again. */
  async takeBack(talkId: string, eventId: string, slug: string): Promise<void> {
    await this.db.repository(FormerTalkSlug).delete({ talkId, eventId, slug });
  }

  private findFormer(eventId: string, slug: string): Promise<Talk | null> {
    return this.db
      .repository(Talk)
      .createQueryBuilder('talk')
      .where('talk.id = (SELECT talk_id FROM former_talk_slugs WHERE event_id = :eventId AND slug = :slug)', {
        eventId,
        slug,
      })
      .getOne();
  }
}
