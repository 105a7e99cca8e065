import { Injectable } from '@nestjs/common';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { CallsService } from '../calls.service.js';
import { CoSpeakerInvitationsService } from '../co-speaker-invitations.service.js';
import { ProposalsService } from '../proposals.service.js';
import type { CallForProposalsType } from './call-for-proposals.type.js';
import type { CoSpeakerInvitationType } from './co-speaker-invitation.type.js';

/** Calls by the ids of their events. */
@Injectable()
export class CallsLoader extends RequestLoader<string, CallForProposalsType> {
  constructor(calls: CallsService) {
    super(async (eventIds) => new Map((await calls.listOf(eventIds)).map((call) => [call.eventId, call])));
  }
}

/** The ids of a proposal's speakers, in order. */
@Injectable()
export class ProposalSpeakersLoader extends RequestLoader<string, { speakerId: string }[]> {
  constructor(proposals: ProposalsService) {
    super(async (ids) => listsBy(await proposals.listSpeakers(ids), ({ proposalId }) => proposalId));
  }
}

/** Invitations of co-speakers by proposal, for its submitter. */
@Injectable()
export class CoSpeakerInvitationsLoader extends RequestLoader<string, CoSpeakerInvitationType[]> {
  constructor(invitations: CoSpeakerInvitationsService) {
    super(async (ids) => listsBy(await invitations.listOf(ids), ({ proposalId }) => proposalId));
  }
}
