import { Injectable } from '@nestjs/common';
import { BookingsService, SessionPlacesService } from '../agenda/index.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { StarsService } from '../stars/index.js';
import { starred, workshop } from './content/choices.js';
import type { IdOf } from './domain/by-name.js';

/** What people with an account chose from an agenda: stars, and a workshop whose last comer waits. */
@Injectable()
export class DemoChoices {
  constructor(
    private readonly stars: StarsService,
    private readonly places: SessionPlacesService,
    private readonly bookings: BookingsService,
  ) {}

  /** After the publication; sessions by the ids of their talks. */
  async load(
    organizer: Viewer,
    visitors: readonly SignedInViewer[],
    { talk, session }: { talk: IdOf; session: IdOf },
  ): Promise<void> {
    const sessionId = session(talk(workshop.talk));
    await this.places.set(organizer, sessionId, workshop.places);
    for (const [index, visitor] of visitors.entries()) {
      await this.stars.star(visitor, (starred[index] ?? []).map(talk));
      await this.bookings.book(visitor, sessionId, false);
    }
  }
}
