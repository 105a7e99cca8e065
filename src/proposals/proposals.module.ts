import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { CallForProposals } from './data/call-for-proposals.entity.js';
import { ProposalSpeaker } from './data/proposal-speaker.entity.js';
import { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CallForProposals, Proposal, ProposalSpeaker]), EventsModule],
  providers: [ProposalsRepository, ProposalsService],
  exports: [ProposalsService],
})
export class ProposalsModule {}
