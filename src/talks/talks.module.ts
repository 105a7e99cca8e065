import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { FormerTalkSlug } from './data/former-talk-slug.entity.js';
import { TalkSlugsRepository } from './data/talk-slugs.repository.js';
import { TalkSpeaker } from './data/talk-speaker.entity.js';
import { Talk } from './data/talk.entity.js';
import { TalksRepository } from './data/talks.repository.js';
import { EventTalksResolver } from './graphql/event-talks.resolver.js';
import { SpeakerTalksResolver } from './graphql/speaker-talks.resolver.js';
import { TalkRelationsResolver } from './graphql/talk-relations.resolver.js';
import { TalksLoader } from './graphql/talks.loaders.js';
import { TalksResolver } from './graphql/talks.resolver.js';
import { TalkAddresses } from './talk-addresses.js';
import { TalksService } from './talks.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Talk, TalkSpeaker, FormerTalkSlug]), EventsModule, SpeakersModule],
  providers: [
    TalksRepository,
    TalkSlugsRepository,
    TalkAddresses,
    TalksService,
    TalksLoader,
    TalksResolver,
    TalkRelationsResolver,
    EventTalksResolver,
    SpeakerTalksResolver,
  ],
  exports: [TalksService, TalksLoader],
})
export class TalksModule {}
