import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { TalkInUse, TalksService } from '../talks/index.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { talkSpeakersAfter } from './domain/co-speakers.js';
import { ProposalOnAgenda } from './domain/refusals.js';

/** The talks of accepted proposals, in the transaction of whoever has locked event and proposal. */
@Injectable()
export class ProposalTalks {
  constructor(
    private readonly db: Database,
    private readonly proposals: ProposalsRepository,
    private readonly talks: TalksService,
  ) {}

  /** Takes the proposal into the programme as a hidden talk, unless its talk is still there. */
  async add(proposal: Proposal): Promise<string> {
    if (proposal.talkId !== null) return proposal.talkId;
    const { id, eventId, title, abstract, language, level, trackId, sessionFormatId } = proposal;
    const speakerIds = (await this.proposals.listSpeakers([id])).map(({ speakerId }) => speakerId);
    const details = { title, abstract, language, level, trackId, sessionFormatId, speakerIds };
    return (await this.talks.addFromProposal(eventId, details)).id;
  }

  /** Takes a talk that no proposal has any longer out of the programme; refuses what stands on the agenda. */
  async remove(talkId: string, { id }: Proposal): Promise<void> {
    try {
      await this.talks.removeOfProposal(talkId);
    } catch (error: unknown) {
      throw error instanceof TalkInUse ? new ProposalOnAgenda(id) : error;
    }
  }

  /**
   * Takes the talk of a proposal whose submitter said no out of the programme. One that stands on the agenda stays the
   * proposal's until an organizer removes it: people plan with it, and a no needs no leave.
   */
  async letGo(proposal: Proposal): Promise<void> {
    const { talkId } = proposal;
    if (talkId === null) return;
    try {
      await this.db.savepoint(() => this.talks.removeOfProposal(talkId));
      proposal.talkId = null;
    } catch (error: unknown) {
      if (!(error instanceof TalkInUse)) throw error;
      await this.talks.unfeature(talkId);
    }
  }

  /**
   * So that the talk that it may have become has the same speakers. One that has moved to another event is given by those
   * whom that event's organizers name.
   */
  async followSpeakers(
    { talkId, eventId }: Proposal,
    before: readonly string[],
    after: readonly string[],
  ): Promise<void> {
    const [talk] = talkId === null ? [] : await this.talks.list([talkId]);
    if (!talk || talk.eventId !== eventId) return;
    const onTalk = (await this.talks.listSpeakerIds([talk.id])).map(({ speakerId }) => speakerId);
    await this.talks.changeSpeakersFromProposal(talk.id, talkSpeakersAfter(onTalk, before, after));
  }

  /** A decision is private: until it is published the submitter may still change what became a talk. */
  async follow(
    { talkId, eventId }: Proposal,
    changes: Parameters<TalksService['changeFromProposal']>[2],
  ): Promise<void> {
    if (talkId !== null) await this.talks.changeFromProposal(talkId, eventId, changes);
  }
}
