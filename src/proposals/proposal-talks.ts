import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Event } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { type TalkDetails, TalkInUse, TalksService, TentativeTalks } from '../talks/index.js';
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
    private readonly tentative: TentativeTalks,
  ) {}

  /** Takes the proposal into the programme as a hidden talk, unless its talk is still there; the tried one becomes it. */
  async add(proposal: Proposal): Promise<string> {
    const { talkId, triedTalkId } = proposal;
    if (talkId !== null) return talkId;
    if (triedTalkId === null) return (await this.talks.addFromProposal(...(await this.talkOf(proposal)))).id;
    await this.tentative.makeFirm(triedTalkId);
    return triedTalkId;
  }

  /** A hidden talk to be tried on the draft of the agenda; the one that there is, if it is tried already. */
  async try(proposal: Proposal): Promise<string> {
    return proposal.triedTalkId ?? (await this.tentative.add(...(await this.talkOf(proposal)))).id;
  }

  /** Takes a talk that was only tried away, and off the draft. */
  drop(viewer: Viewer, event: Pick<Event, 'id' | 'organizationId'>, triedTalkId: string): Promise<void> {
    return this.tentative.remove(viewer, event, triedTalkId);
  }

  private async talkOf(proposal: Proposal): Promise<[eventId: string, TalkDetails]> {
    const { id, eventId, title, abstract, language, level, trackId, sessionFormatId } = proposal;
    const speakerIds = (await this.proposals.listSpeakers([id])).map(({ speakerId }) => speakerId);
    return [eventId, { title, abstract, language, level, trackId, sessionFormatId, speakerIds }];
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
      await this.talks.setConfirmed(talkId, false);
    }
  }

  /**
   * So that the talk that it may have become has the same speakers. One that has moved to another event is given by those
   * whom that event's organizers name.
   */
  async followSpeakers(
    proposal: Proposal,
    before: readonly string[],
    after: readonly string[],
  ): Promise<void> {
    const talkId = talkIdOf(proposal);
    const [talk] = talkId === null ? [] : await this.talks.list([talkId]);
    if (!talk || talk.eventId !== proposal.eventId) return;
    const onTalk = (await this.talks.listSpeakerIds([talk.id])).map(({ speakerId }) => speakerId);
    await this.talks.changeSpeakersFromProposal(talk.id, talkSpeakersAfter(onTalk, before, after));
  }

  /** A decision is private: until it is published the submitter may still change what became a talk. */
  async follow(
    proposal: Proposal,
    changes: Parameters<TalksService['changeFromProposal']>[2],
  ): Promise<void> {
    const talkId = talkIdOf(proposal);
    if (talkId !== null) await this.talks.changeFromProposal(talkId, proposal.eventId, changes);
  }

  /** Notes that its speakers give the talk that it became. */
  async confirm({ talkId }: Proposal): Promise<void> {
    if (talkId !== null) await this.talks.setConfirmed(talkId, true);
  }
}

/** What it became, or is tried as. */
const talkIdOf = ({ talkId, triedTalkId }: Proposal): string | null => talkId ?? triedTalkId;
