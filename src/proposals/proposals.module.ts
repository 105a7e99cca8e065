import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { TalksModule } from '../talks/index.js';
import { CallsService } from './calls.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { CallForProposals } from './data/call-for-proposals.entity.js';
import { CallsRepository } from './data/calls.repository.js';
import { ProposalSpeaker } from './data/proposal-speaker.entity.js';
import { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { DecisionsService } from './decisions.service.js';
import { CallsResolver } from './graphql/calls.resolver.js';
import { EventProposalsResolver, ViewerProposalsResolver } from './graphql/event-proposals.resolver.js';
import { DecisionsResolver } from './graphql/decisions.resolver.js';
import { ProposalRelationsResolver } from './graphql/proposal-relations.resolver.js';
import { CallsLoader, ProposalSpeakersLoader } from './graphql/proposals.loaders.js';
import { ProposalStateResolver } from './graphql/proposal-state.resolver.js';
import { ProposalsResolver } from './graphql/proposals.resolver.js';
import { ProposalTalks } from './proposal-talks.js';
import { ProposalsService } from './proposals.service.js';
import { SubmissionsService } from './submissions.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CallForProposals, Proposal, ProposalSpeaker]),
    AccountsModule,
    EventsModule,
    SpeakersModule,
    TalksModule,
  ],
  providers: [
    CallsRepository,
    ProposalsRepository,
    CallsService,
    ProposalsService,
    SubmissionsService,
    DecisionsService,
    ConfirmationsService,
    ProposalTalks,
    CallsLoader,
    ProposalSpeakersLoader,
    CallsResolver,
    ProposalsResolver,
    DecisionsResolver,
    ProposalStateResolver,
    ProposalRelationsResolver,
    EventProposalsResolver,
    ViewerProposalsResolver,
  ],
  exports: [CallsService, SubmissionsService, DecisionsService, ConfirmationsService, ProposalsService],
})
export class ProposalsModule {}
