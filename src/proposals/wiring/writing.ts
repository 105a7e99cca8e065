import { CoSpeakerAnswersService } from '../co-speaker-answers.service.js';
import { CoSpeakerInvitationsService } from '../co-speaker-invitations.service.js';
import { CoSpeakerLimits } from '../co-speaker-limits.js';
import { CoSpeakerMails } from '../co-speaker-mails.js';
import { CoSpeakerInvitationsRepository } from '../data/co-speaker-invitations.repository.js';
import { ProposalsRepository } from '../data/proposals.repository.js';
import { SimilarProposalsRepository } from '../data/similar-proposals.repository.js';
import { DraftsService } from '../drafts.service.js';
import { CoSpeakersResolver } from '../graphql/co-speakers.resolver.js';
import { DraftsResolver } from '../graphql/drafts.resolver.js';
import { EventProposalsResolver, ViewerProposalsResolver } from '../graphql/event-proposals.resolver.js';
import { ProposalSpeakersResolver } from '../graphql/proposal-speakers.resolver.js';
import { CoSpeakerInvitationsLoader, ProposalSpeakersLoader } from '../graphql/proposals.loaders.js';
import { ProposalsResolver } from '../graphql/proposals.resolver.js';
import { LikenessesLoader } from '../graphql/similar-proposals.loader.js';
import { SimilarProposalResolver, SimilarProposalsResolver } from '../graphql/similar-proposals.resolver.js';
import { Offering } from '../offering.js';
import { OwnSpeakers } from '../own-speakers.js';
import { ProposalCast } from '../proposal-cast.js';
import { ProposalListsService } from '../proposal-lists.service.js';
import { ProposalSpeakersService } from '../proposal-speakers.service.js';
import { ProposalsService } from '../proposals.service.js';
import { SubmissionsService } from '../submissions.service.js';

/** What submitters do: drafts, submissions, co-speakers, answers. */
export const writing = [
  ProposalsRepository,
  ProposalsService,
  SubmissionsService,
  Offering,
  DraftsService,
  DraftsResolver,
  ProposalListsService,
  ProposalSpeakersLoader,
  ProposalsResolver,
  EventProposalsResolver,
  ViewerProposalsResolver,
  ProposalSpeakersResolver,
  SimilarProposalsRepository,
  LikenessesLoader,
  SimilarProposalsResolver,
  SimilarProposalResolver,
  CoSpeakerInvitationsRepository,
  CoSpeakerLimits,
  CoSpeakerMails,
  CoSpeakerInvitationsService,
  CoSpeakerAnswersService,
  ProposalSpeakersService,
  ProposalCast,
  OwnSpeakers,
  CoSpeakerInvitationsLoader,
  CoSpeakersResolver,
];
