import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  InputType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { SpeakerType } from '../../speakers/index.js';
import { TalksService } from '../talks.service.js';
import { TalkConnection, TalkType } from './talk.type.js';
import { TalksLoader } from './talks.loaders.js';

@InputType({ description: 'Only talks for which all of it is true.' })
export class TalkFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  trackId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  sessionFormatId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  speakerId?: string | null;
}

/** The arguments of a list of talks. */
@ArgsType()
export class TalkListArgs extends PageArgs {
  @Field(() => TalkFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TalkFilter)
  filter?: TalkFilter | null;
}

/** What talks add to an event. */
@Resolver(() => EventType)
export class EventTalksResolver {
  constructor(private readonly service: TalksService) {}

  @ResolveField(() => TalkConnection, { description: 'By title; hidden ones only for members.' })
  talks(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() { filter, ...page }: TalkListArgs,
  ): Promise<Page<TalkType>> {
    return this.service.page(viewer, event, filter ?? {}, page);
  }

  @ResolveField(() => TalkType, { nullable: true, description: 'The talk at this address.' })
  talk(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args('slug') slug: string,
  ): Promise<TalkType | null> {
    return this.service.findBySlug(viewer, event, slug);
  }
}

/** What talks add to a speaker. */
@Resolver(() => SpeakerType)
export class SpeakerTalksResolver {
  constructor(private readonly load: TalksLoader) {}

  @ResolveField(() => [TalkType], {
    description: 'Those that everybody may see, by title.',
    complexity: upTo(3),
  })
  async talks(@Parent() { id }: SpeakerType, @Context() context: GraphqlContext): Promise<TalkType[]> {
    return (await this.load.talksOf.load(context, id)) ?? [];
  }
}
