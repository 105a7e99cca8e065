import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AgendaModule } from '../agenda/index.js';
import { EventsModule } from '../events/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { RegistrationModule } from '../registration/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { StarsModule } from '../stars/index.js';
import { TalksModule } from '../talks/index.js';
import { TicketingModule } from '../ticketing/index.js';
import { DemoCallTerms } from './demo-call-terms.js';
import { DemoCall } from './demo-call.js';
import { DemoChoices } from './demo-choices.js';
import { DemoConference } from './demo-conference.js';
import { DemoDecisions } from './demo-decisions.js';
import { DemoMeetup } from './demo-meetup.js';
import { DemoPeople } from './demo-people.js';
import { DemoProgramme } from './demo-programme.js';
import { DemoProposals } from './demo-proposals.js';
import { DemoRegistrations } from './demo-registrations.js';
import { DemoReviews } from './demo-reviews.js';
import { DemoSeriesCall } from './demo-series-call.js';
import { DemoShop } from './demo-shop.js';
import { DemoSpeakerPasses } from './demo-speaker-passes.js';
import { DemoTeam } from './demo-team.js';
import { DemoService } from './demo.service.js';

@Module({
  imports: [
    AccountsModule,
    OrganizationsModule,
    EventsModule,
    SpeakersModule,
    TalksModule,
    StarsModule,
    ProposalsModule,
    AgendaModule,
    TicketingModule,
    RegistrationModule,
  ],
  providers: [
    DemoService,
    DemoTeam,
    DemoPeople,
    DemoProgramme,
    DemoConference,
    DemoChoices,
    DemoMeetup,
    DemoCall,
    DemoCallTerms,
    DemoProposals,
    DemoReviews,
    DemoDecisions,
    DemoSpeakerPasses,
    DemoSeriesCall,
    DemoRegistrations,
    DemoShop,
  ],
  exports: [DemoService],
})
export class DemoModule {}
