import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EventAccess,
  EventPartsLoader,
  EventType,
  SessionFormatType,
  TrackType,
} from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { QuestionChoiceType, QuestionConditionType, QuestionType } from './question.type.js';
import { QuestionsLoader } from './questions.loaders.js';

/** What questions add to an event. */
@Resolver(() => EventType)
export class EventQuestionsResolver {
  constructor(
    private readonly access: EventAccess,
    private readonly load: QuestionsLoader,
  ) {}

  @ResolveField(() => [QuestionType], {
    description: 'What speakers are asked, in order; to organizers also what is archived.',
  })
  async questions(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<QuestionType[]> {
    const all = (await this.load.of.load(context, event.id)) ?? [];
    const withArchived = await this.access.allows(viewer, 'call:manage', event);
    return withArchived ? all : all.filter(({ isArchived }) => !isArchived);
  }
}

/** What a question points to. */
@Resolver(() => QuestionType)
export class QuestionRelationsResolver {
  constructor(private readonly parts: EventPartsLoader) {}

  @ResolveField(() => [TrackType], { description: 'Only proposals of these are asked; none: all.' })
  async tracks(
    @Parent() { trackIds }: QuestionType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType[]> {
    const tracks = await Promise.all(trackIds.map((id) => this.parts.track.load(context, id)));
    return tracks.filter((track) => track !== null);
  }

  @ResolveField(() => [SessionFormatType], { description: 'Only proposals of these are asked; none: all.' })
  async sessionFormats(
    @Parent() { sessionFormatIds }: QuestionType,
    @Context() context: GraphqlContext,
  ): Promise<SessionFormatType[]> {
    const formats = await Promise.all(
      sessionFormatIds.map((id) => this.parts.sessionFormat.load(context, id)),
    );
    return formats.filter((format) => format !== null);
  }
}

/** What a condition points to. */
@Resolver(() => QuestionConditionType)
export class QuestionConditionResolver {
  constructor(private readonly load: QuestionsLoader) {}

  @ResolveField(() => QuestionType)
  question(@Parent() { questionId }: QuestionConditionType, @Context() context: GraphqlContext) {
    return this.load.question.load(context, questionId);
  }

  @ResolveField(() => [QuestionChoiceType], { description: 'Any of these; none for yes or no.' })
  async choices(
    @Parent() { questionId, choiceIds }: QuestionConditionType,
    @Context() context: GraphqlContext,
  ): Promise<QuestionChoiceType[]> {
    const on = await this.load.question.load(context, questionId);
    return on?.choices.filter(({ id }) => choiceIds.includes(id)) ?? [];
  }
}
