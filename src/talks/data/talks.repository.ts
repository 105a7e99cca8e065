import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { TalkLevel } from '../../kernel/talk-level.js';
import { TalkSpeaker } from './talk-speaker.entity.js';
import { Talk } from './talk.entity.js';

/** Which talks a list holds. */
export interface TalkFilter {
  readonly trackId?: string | null;
  readonly sessionFormatId?: string | null;
  readonly speakerId?: string | null;
  readonly isFeatured?: boolean | null;
  /** BCP 47: of these subtags or with more of them, as `en` also finds `en-GB`. */
  readonly language?: string | null;
  readonly level?: TalkLevel | null;
  /** Only these. */
  readonly ids?: readonly string[];
  readonly withHidden: boolean;
  /** Those that are only being tried; with hidden ones. */
  readonly withTentative: boolean;
}

const byTitle: Order<Talk> = { name: 'talks', column: 'talk.title', type: 'text', key: ({ title }) => title };

@Injectable()
export class TalksRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<Talk> {
    const talk = await this.db.repository(Talk).findOneBy({ id });
    if (!talk) throw new NotFound('talk');
    return talk;
  }

  list(ids: readonly string[]): Promise<Talk[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Talk).findBy({ id: In(ids) });
  }

  page(eventId: string, filter: TalkFilter, request: PageRequest): Promise<Page<Talk>> {
    const {
      trackId,
      sessionFormatId,
      speakerId,
      language,
      level,
      isFeatured = null,
      ids,
      withHidden,
      withTentative,
    } = filter;
    const query = this.db
      .repository(Talk)
      .createQueryBuilder('talk')
      .where('talk.event_id = :eventId', { eventId });
    if (!withHidden) query.andWhere('talk.is_visible');
    if (!withTentative) query.andWhere('NOT talk.is_tentative');
    if (trackId) query.andWhere('talk.track_id = :trackId', { trackId });
    if (sessionFormatId) query.andWhere('talk.session_format_id = :sessionFormatId', { sessionFormatId });
    if (speakerId)
      query.andWhere('talk.id IN (SELECT talk_id FROM talk_speakers WHERE speaker_id = :speakerId)', {
        speakerId,
      });
    if (isFeatured !== null) query.andWhere('talk.is_featured = :isFeatured', { isFeatured });
    if (language) query.andWhere("starts_with(talk.language || '-', :language || '-')", { language });
    if (ids) query.andWhere('talk.id = ANY(:ids)', { ids });
    if (level) query.andWhere('talk.level = :level', { level });
    return paginate(query, byTitle, request);
  }

  /** Locked until the transaction ends. */
  async lock(id: string): Promise<Talk> {
    const talk = await this.db
      .repository(Talk)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!talk) throw new NotFound('talk');
    return talk;
  }

  async insert(talks: readonly Talk[]): Promise<void> {
    for (let from = 0; from < talks.length; from += 500)
      await this.db.repository(Talk).insert(talks.slice(from, from + 500));
  }

  async save(talk: Talk): Promise<void> {
    await this.db.repository(Talk).save(talk);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Talk).delete({ id });
  }

  async show(ids: readonly string[], now: Date): Promise<void> {
    await this.db.sql(
      `UPDATE talks SET is_visible = TRUE, updated_at = $2 WHERE id = ANY($1::uuid[]) AND NOT is_visible`,
      [ids, now],
    );
  }

  async setConfirmed(id: string, isConfirmed: boolean): Promise<void> {
    await this.db.repository(Talk).update({ id }, { isConfirmed });
  }

  /** The talk becomes one of the programme, which nobody has confirmed yet. */
  async makeFirm(id: string, now: Date): Promise<void> {
    await this.db.repository(Talk).update({ id }, { isTentative: false, updatedAt: now });
  }

  async unfeature(id: string, now: Date): Promise<void> {
    await this.db.sql(`UPDATE talks SET is_featured = FALSE, updated_at = $2 WHERE id = $1 AND is_featured`, [
      id,
      now,
    ]);
  }

  /** In the order of each talk's list. */
  listSpeakers(talkIds: readonly string[]): Promise<TalkSpeaker[]> {
    if (talkIds.length === 0) return Promise.resolve([]);
    const order = { talkId: 'ASC', position: 'ASC', speakerId: 'ASC' } as const;
    return this.db.repository(TalkSpeaker).find({ where: { talkId: In(talkIds) }, order });
  }

  /** The talks of several speakers, by title. */
  listOfSpeakers(
    speakerIds: readonly string[],
    withHidden: boolean,
  ): Promise<(Talk & { speakerId: string })[]> {
    return this.db.sql(
      `SELECT talks.id, talks.event_id AS "eventId", slug, title, abstract, language, level, track_id AS "trackId",
              session_format_id AS "sessionFormatId", is_visible AS "isVisible",
              is_featured AS "isFeatured", is_tentative AS "isTentative", is_confirmed AS "isConfirmed", created_at AS "createdAt",
              updated_at AS "updatedAt", speaker_id AS "speakerId"
       FROM talks JOIN talk_speakers ON talk_speakers.talk_id = talks.id
       WHERE speaker_id = ANY($1::uuid[]) AND (is_visible OR $2) ORDER BY title, talks.id`,
      [speakerIds, withHidden],
    );
  }

  async replaceSpeakers(talk: Pick<Talk, 'id' | 'eventId'>, speakerIds: readonly string[]): Promise<void> {
    await this.db.repository(TalkSpeaker).delete({ talkId: talk.id });
    await this.insertSpeakers(speakersOf(talk, speakerIds));
  }

  async insertSpeakers(rows: readonly TalkSpeaker[]): Promise<void> {
    for (let from = 0; from < rows.length; from += 500)
      await this.db.repository(TalkSpeaker).insert(rows.slice(from, from + 500));
  }
}

/** The rows that say who gives the talk. */
export const speakersOf = (
  { id, eventId }: Pick<Talk, 'id' | 'eventId'>,
  speakerIds: readonly string[],
): TalkSpeaker[] => speakerIds.map((speakerId, position) => ({ eventId, talkId: id, speakerId, position }));
