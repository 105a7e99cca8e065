import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { FilesModule } from '../files/index.js';
import { AvailabilityService } from './availability.service.js';
import { ClaimMails } from './claim-mails.js';
import { AvailabilityInterval } from './data/availability-interval.entity.js';
import { AvailabilityRepository } from './data/availability.repository.js';
import { SpeakerClaim } from './data/speaker-claim.entity.js';
import { SpeakerClaimsRepository } from './data/speaker-claims.repository.js';
import { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import { AvailabilityLoader } from './graphql/availability.loader.js';
import { ViewerSpeakersResolver } from './graphql/own-speakers.resolver.js';
import { PrivateSpeakerResolver } from './graphql/private-speaker.resolver.js';
import { SpeakerClaimsResolver } from './graphql/speaker-claims.resolver.js';
import { SpeakerPictureResolver } from './graphql/speaker-picture.resolver.js';
import { SpeakerWishesResolver } from './graphql/speaker-wishes.resolver.js';
import { SpeakersLoader } from './graphql/speakers.loader.js';
import { EventSpeakersResolver, SpeakersResolver } from './graphql/speakers.resolver.js';
import { SpeakerExportController } from './http/speaker-export.controller.js';
import { OwnSpeakersService } from './own-speakers.service.js';
import { RecordingConsentService } from './recording-consent.service.js';
import { SpeakerAccess } from './speaker-access.js';
import { SpeakerClaimsService } from './speaker-claims.service.js';
import { SpeakerExportService } from './speaker-export.service.js';
import { SpeakerPictureService } from './speaker-picture.service.js';
import { SpeakersService } from './speakers.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Speaker, SpeakerClaim, AvailabilityInterval]),
    EventsModule,
    FilesModule,
  ],
  controllers: [SpeakerExportController],
  providers: [
    SpeakersRepository,
    SpeakerClaimsRepository,
    AvailabilityRepository,
    SpeakerAccess,
    SpeakersService,
    OwnSpeakersService,
    SpeakerClaimsService,
    ClaimMails,
    AvailabilityService,
    RecordingConsentService,
    SpeakerExportService,
    SpeakerPictureService,
    SpeakersLoader,
    AvailabilityLoader,
    EventSpeakersResolver,
    SpeakersResolver,
    PrivateSpeakerResolver,
    SpeakerClaimsResolver,
    SpeakerWishesResolver,
    SpeakerPictureResolver,
    ViewerSpeakersResolver,
  ],
  exports: [SpeakersService, SpeakersLoader, SpeakerAccess],
})
export class SpeakersModule {}
