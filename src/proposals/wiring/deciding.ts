import { Acceptances } from '../acceptances.js';
import { ConfirmationsService } from '../confirmations.service.js';
import { AcceptedSpeakersRepository } from '../data/accepted-speakers.repository.js';
import { ProposalMovesRepository } from '../data/proposal-moves.repository.js';
import { SpeakerTicketChoicesRepository } from '../data/speaker-ticket-choices.repository.js';
import { DecisionsService } from '../decisions.service.js';
import { DecisionsResolver } from '../graphql/decisions.resolver.js';
import { ProposalMoveRelationsResolver, ProposalMovesResolver } from '../graphql/proposal-moves.resolver.js';
import { ProposalRelationsResolver } from '../graphql/proposal-relations.resolver.js';
import { ProposalStateResolver } from '../graphql/proposal-state.resolver.js';
import { ProposalMovesLoader, SpeakerTicketChoicesLoader } from '../graphql/proposals.loaders.js';
import { SpeakerTicketsResolver } from '../graphql/speaker-tickets.resolver.js';
import { TrialsResolver } from '../graphql/trials.resolver.js';
import { ProposalMovesService } from '../proposal-moves.service.js';
import { ProposalSettlement } from '../proposal-settlement.js';
import { ProposalTalks } from '../proposal-talks.js';
import { ProposalTickets } from '../proposal-tickets.js';
import { SpeakerTicketChoicesService } from '../speaker-ticket-choices.service.js';
import { TrialsService } from '../trials.service.js';

/** Decisions, answers to them, and what an acceptance brings. */
export const deciding = [
  DecisionsService,
  ConfirmationsService,
  ProposalTalks,
  TrialsService,
  TrialsResolver,
  AcceptedSpeakersRepository,
  ProposalTickets,
  SpeakerTicketChoicesRepository,
  SpeakerTicketChoicesService,
  SpeakerTicketChoicesLoader,
  SpeakerTicketsResolver,
  Acceptances,
  DecisionsResolver,
  ProposalStateResolver,
  ProposalRelationsResolver,
  ProposalMovesRepository,
  ProposalSettlement,
  ProposalMovesService,
  ProposalMovesLoader,
  ProposalMovesResolver,
  ProposalMoveRelationsResolver,
];
