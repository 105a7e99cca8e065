import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import { ViewerSpeakersResolver } from './graphql/own-speakers.resolver.js';
import { SpeakersLoader } from './graphql/speakers.loader.js';
import { EventSpeakersResolver, SpeakersResolver } from './graphql/speakers.resolver.js';
import { OwnSpeakersService } from './own-speakers.service.js';
import { SpeakerAccess } from './speaker-access.js';
import { SpeakersService } from './speakers.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Speaker]), EventsModule],
  providers: [
    SpeakersRepository,
    SpeakerAccess,
    SpeakersService,
    OwnSpeakersService,
    SpeakersLoader,
    EventSpeakersResolver,
    SpeakersResolver,
    ViewerSpeakersResolver,
  ],
  exports: [SpeakersService, SpeakersLoader],
})
export class SpeakersModule {}
