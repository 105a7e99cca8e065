import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { FilesModule } from '../files/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { QuestionsModule } from '../questions/index.js';
import { RegistrationModule } from '../registration/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { TalksModule } from '../talks/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { AccessCodesService } from './access-codes.service.js';
import { CallsService } from './calls.service.js';
import { CoSpeakerAnswersService } from './co-speaker-answers.service.js';
import { CoSpeakerInvitationsService } from './co-speaker-invitations.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ConversationsService } from './conversations.service.js';
import { DecisionsService } from './decisions.service.js';
import { DraftsService } from './drafts.service.js';
import { ProposalExportController } from './http/proposal-export.controller.js';
import { ProposalsService } from './proposals.service.js';
import { ReviewCommentsService } from './review-comments.service.js';
import { ReviewPhasesService } from './review-phases.service.js';
import { ReviewsService } from './reviews.service.js';
import { ScoreCategoriesService } from './score-categories.service.js';
import { SpeakerTicketChoicesService } from './speaker-ticket-choices.service.js';
import { SubmissionsService } from './submissions.service.js';
import { TagsService } from './tags.service.js';
import { answering } from './wiring/answering.js';
import { calling } from './wiring/calling.js';
import { deciding } from './wiring/deciding.js';
import { discussing } from './wiring/discussing.js';
import { entities } from './wiring/entities.js';
import { exporting } from './wiring/exporting.js';
import { reviewing } from './wiring/reviewing.js';
import { writing } from './wiring/writing.js';

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    AccountsModule,
    EventsModule,
    FilesModule,
    OrganizationsModule,
    QuestionsModule,
    SpeakersModule,
    TalksModule,
    TicketingModule,
    RegistrationModule,
  ],
  controllers: [ProposalExportController],
  providers: [...writing, ...answering, ...calling, ...deciding, ...reviewing, ...discussing, ...exporting],
  exports: [
    CallsService,
    AccessCodesService,
    ConversationsService,
    SubmissionsService,
    DraftsService,
    CoSpeakerInvitationsService,
    CoSpeakerAnswersService,
    DecisionsService,
    ConfirmationsService,
    ReviewPhasesService,
    ScoreCategoriesService,
    ReviewsService,
    ReviewCommentsService,
    TagsService,
    SpeakerTicketChoicesService,
    ProposalsService,
  ],
})
export class ProposalsModule {}
