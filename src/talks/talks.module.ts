import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { FilesModule } from '../files/index.js';
import { FormerTalkSlug } from './data/former-talk-slug.entity.js';
import { TalkSlugsRepository } from './data/talk-slugs.repository.js';
import { TalkMove } from './data/talk-move.entity.js';
import { TalkMovesRepository } from './data/talk-moves.repository.js';
import { TalkResource } from './data/talk-resource.entity.js';
import { TalkResourcesRepository } from './data/talk-resources.repository.js';
import { TalkSpeaker } from './data/talk-speaker.entity.js';
import { Talk } from './data/talk.entity.js';
import { TalksRepository } from './data/talks.repository.js';
import { EventTalksResolver } from './graphql/event-talks.resolver.js';
import { SpeakerTalksResolver } from './graphql/speaker-talks.resolver.js';
import { TalkRelationsResolver } from './graphql/talk-relations.resolver.js';
import { TalksLoader } from './graphql/talks.loaders.js';
import { TalkMovesLoader } from './graphql/talk-moves.loader.js';
import { TalkMoveRelationsResolver, TalkMovesResolver } from './graphql/talk-moves.resolver.js';
import { TalkResourcesLoader } from './graphql/talk-resources.loader.js';
import { ResourcesOfTalkResolver, TalkResourcesResolver } from './graphql/talk-resources.resolver.js';
import { TalksResolver } from './graphql/talks.resolver.js';
import { TalkAccess } from './talk-access.js';
import { TalkAddresses } from './talk-addresses.js';
import { TalkMoveReader } from './talk-move-reader.js';
import { TalkMovesService } from './talk-moves.service.js';
import { TalkResourceFiles } from './talk-resource-files.js';
import { TalkResourceReader } from './talk-resource-reader.js';
import { TalkResourcesService } from './talk-resources.service.js';
import { TalkSettlement } from './talk-settlement.js';
import { TalksService } from './talks.service.js';
import { TentativeTalks } from './tentative-talks.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Talk, TalkSpeaker, FormerTalkSlug, TalkResource, TalkMove]),
    AccountsModule,
    EventsModule,
    SpeakersModule,
    FilesModule,
  ],
  providers: [
    TalksRepository,
    TalkSlugsRepository,
    TalkResourcesRepository,
    TalkAccess,
    TalkAddresses,
    TalkResourceFiles,
    TalkResourceReader,
    TalkResourcesService,
    TalkMovesRepository,
    TalkSettlement,
    TalkMovesService,
    TalkMoveReader,
    TalkMovesLoader,
    TalkMovesResolver,
    TalkMoveRelationsResolver,
    TalksService,
    TentativeTalks,
    TalksLoader,
    TalkResourcesLoader,
    TalksResolver,
    TalkResourcesResolver,
    ResourcesOfTalkResolver,
    TalkRelationsResolver,
    EventTalksResolver,
    SpeakerTalksResolver,
  ],
  exports: [TalksService, TentativeTalks, TalksLoader],
})
export class TalksModule {}
