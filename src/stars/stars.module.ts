import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { TalksModule } from '../talks/index.js';
import { StarsRepository } from './data/stars.repository.js';
import { TalkStar } from './data/talk-star.entity.js';
import { EventStarsResolver, TalkStarsResolver } from './graphql/starred-talks.resolver.js';
import { StarsLoader } from './graphql/stars.loader.js';
import { StarsResolver } from './graphql/stars.resolver.js';
import { StarsService } from './stars.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TalkStar]), EventsModule, TalksModule],
  providers: [
    StarsRepository,
    StarsService,
    StarsLoader,
    StarsResolver,
    TalkStarsResolver,
    EventStarsResolver,
  ],
  exports: [StarsService],
})
export class StarsModule {}
