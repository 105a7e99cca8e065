import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { AccessCodesService } from '../access-codes.service.js';
import { CallsService } from '../calls.service.js';
import { CoSpeakerInvitationsService } from '../co-speaker-invitations.service.js';
import { ProposalMovesService } from '../proposal-moves.service.js';
import { ProposalsService } from '../proposals.service.js';
import { SpeakerTicketChoicesService } from '../speaker-ticket-choices.service.js';
import type { CallForProposalsType } from './call-for-proposals.type.js';
import type { CoSpeakerInvitationType } from './co-speaker-invitation.type.js';

/** Calls, by event and by series. */
@Injectable()
export class CallsLoader {
  /** By event: its own, or else that of its series. */
  readonly of: RequestLoader<string, CallForProposalsType>;
  readonly ofSeries: RequestLoader<string, CallForProposalsType>;
  /** By series: the id of the event that its proposals go to. */
  readonly nextDate: RequestLoader<string, string>;

  constructor(calls: CallsService) {
    this.of = new RequestLoader((eventIds) => calls.mapOf(eventIds));
    this.ofSeries = new RequestLoader(
      async (ids) => new Map((await calls.listOfSeries(ids)).map((call) => [call.seriesId ?? '', call])),
    );
    this.nextDate = new RequestLoader((seriesIds) => calls.mapNextDates(seriesIds));
  }
}

interface MoveRow {
  readonly fromEventId: string;
  readonly movedBy: string | null;
  readonly movedAt: Date;
  readonly reviewCount: number;
  readonly reviewMean: number | null;
}

interface CodeWithParts {
  readonly validUntil: Date | null;
  readonly sessionFormatIds: string[];
  readonly trackIds: string[];
}

/** Access codes by their ids, with what they are limited to. */
@Injectable()
export class AccessCodesLoader extends RequestLoader<string, CodeWithParts> {
  constructor(codes: AccessCodesService) {
    super(async (ids) => byId(await codes.list(ids)));
  }
}

/** The moves of a proposal, the latest first. */
@Injectable()
export class ProposalMovesLoader extends RequestLoader<string, MoveRow[]> {
  constructor(moves: ProposalMovesService) {
    super(async (ids) => listsBy(await moves.list(ids), ({ proposalId }) => proposalId));
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

/** What events give their speakers, by event. */
@Injectable()
export class SpeakerTicketChoicesLoader extends RequestLoader<string, { ticketTypeId: string }> {
  constructor(choices: SpeakerTicketChoicesService) {
    super(async (ids) => new Map((await choices.listOf(ids)).map((choice) => [choice.eventId, choice])));
  }
}
