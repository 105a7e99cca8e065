import { Injectable } from '@nestjs/common';
import type { Event } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import type { Talk } from './data/talk.entity.js';
import { TalksRepository } from './data/talks.repository.js';
import { type TalkDetails, TalksService } from './talks.service.js';

/** How a module lets go of a talk that it plans with, in the transaction in which that goes. */
export type LetGo = (
  viewer: Viewer,
  event: Pick<Event, 'id' | 'organizationId'>,
  talkId: string,
) => Promise<void>;

/**
 * Talks that are tried before their proposals are accepted, in the transaction and with the permission of whoever has
 * locked event and proposal. A module above this one that plans with talks says here how it lets go of them: nobody should
 * have to take a talk off an agenda before a proposal can be withdrawn.
 */
@Injectable()
export class TentativeTalks {
  private readonly planners: LetGo[] = [];

  constructor(
    private readonly talks: TalksService,
    private readonly rows: TalksRepository,
    private readonly clock: Clock,
  ) {}

  beforeRemoval(letGo: LetGo): void {
    this.planners.push(letGo);
  }

  add(eventId: string, details: TalkDetails): Promise<Talk> {
    return this.talks.addFromProposal(eventId, details, { isTentative: true });
  }

  /** The same talk, wherever it was tried, is one of the programme from now on. */
  async makeFirm(id: string): Promise<void> {
    await this.rows.makeFirm(id, this.clock.now());
  }

  async remove(viewer: Viewer, event: Parameters<LetGo>[1], id: string): Promise<void> {
    for (const letGo of this.planners) await letGo(viewer, event, id);
    await this.talks.removeOfProposal(id);
  }
}
