import { Injectable } from '@nestjs/common';
import { TalkLevel } from '../kernel/talk-level.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import {
  AccessCodesService,
  CallsService,
  OtherReviews,
  ReviewPhasesService,
  ScoreCategoriesService,
} from '../proposals/index.js';
import { accessCode, reviewPhases, scoreCategories } from './content/committee.js';
import { call } from './content/lightning-call.js';
import type { DemoParts } from './demo-programme.js';
import { byName, type IdOf } from './domain/by-name.js';
import { daysAfter } from './domain/demo-dates.js';

/** What the conference calls for, and how its committee reads what comes. */
@Injectable()
export class DemoCallTerms {
  constructor(
    private readonly calls: CallsService,
    private readonly codes: AccessCodesService,
    private readonly phases: ReviewPhasesService,
    private readonly categories: ScoreCategoriesService,
    private readonly clock: Clock,
  ) {}

  /** Answers with the ids of the score categories. */
  async set(organizer: Viewer, eventId: string, parts: DemoParts): Promise<IdOf> {
    const opensAt = daysAfter(this.clock.now(), -call.openSinceDays);
    await this.open(organizer, eventId, parts, opensAt);
    const { sessionFormat, ...code } = accessCode;
    const reach = { sessionFormatIds: [parts.sessionFormat(sessionFormat)], trackIds: [], validUntil: null };
    await this.codes.add(organizer, eventId, { ...code, ...reach });
    for (const { fromDay, toDay, shows, ...phase } of reviewPhases)
      await this.phases.add(organizer, eventId, {
        ...phase,
        opensAt: daysAfter(opensAt, fromDay),
        closesAt: daysAfter(opensAt, toDay),
        showsOtherReviews: OtherReviews[shows],
        allowsReviews: true,
        reviewersDecide: false,
      });
    const added: [string, string][] = [];
    for (const category of scoreCategories) {
      const { name, id } = await this.categories.add(organizer, eventId, { ...category, trackIds: [] });
      added.push([name, id]);
    }
    return byName(added);
  }

  private async open(organizer: Viewer, eventId: string, parts: DemoParts, opensAt: Date): Promise<void> {
    const { introduction, languages, levels, proposalLimit, openForDays, sessionFormat } = call;
    await this.calls.open(
      organizer,
      { eventId },
      {
        opensAt,
        closesAt: daysAfter(opensAt, openForDays),
        introduction: introduction.join(' '),
        proposalLimit,
        languages: [...languages],
        levels: levels.map((level) => TalkLevel[level]),
        sessionFormats: [{ id: parts.sessionFormat(sessionFormat), closesAt: null }],
      },
    );
  }
}
