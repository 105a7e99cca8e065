import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventAccess, EventsLoader } from '../../events/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { AnswersLoader, AnswerType, QuestionsLoader } from '../../questions/index.js';
import { SpeakerAccess, SpeakerType } from '../../speakers/index.js';
import { SpeakerAnswersService } from '../speaker-answers.service.js';
import { AnswerSpeakerQuestionsInput, AnswerSpeakerQuestionsPayload } from './answer-speaker-questions.js';
import { ProposalType } from './proposal.type.js';
import { ReviewReader } from './review-reader.js';

/** What was answered of a proposal. */
@Resolver(() => ProposalType)
export class ProposalAnswersResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly questions: QuestionsLoader,
    private readonly load: AnswersLoader,
  ) {}

  @ResolveField(() => [AnswerType], {
    description:
      'In the order of the questions. To reviewers of a blind review without those that tell who wrote it, until the proposal is a talk.',
  })
  async answers(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<AnswerType[]> {
    const all = (await this.load.ofProposal.load(context, proposal.id)) ?? [];
    if (all.length === 0 || (await this.reader.seesNames(viewer, proposal, context))) return all;
    // Of the event that the proposal was moved from, too.
    const identifies = await Promise.all(
      all.map(
        async ({ questionId }) => (await this.questions.question.load(context, questionId))?.identifies,
      ),
    );
    return all.filter((_, index) => identifies[index] === false);
  }
}

/** What was answered of a speaker. */
@Resolver(() => SpeakerType)
export class SpeakerAnswersResolver {
  constructor(
    private readonly service: SpeakerAnswersService,
    private readonly speakers: SpeakerAccess,
    private readonly access: EventAccess,
    private readonly events: EventsLoader,
    private readonly reader: ReviewReader,
    private readonly load: AnswersLoader,
  ) {}

  @ResolveField(() => [AnswerType], {
    nullable: true,
    description:
      'In the order of the questions. Null to all but organizers, the speaker and, unless the review is blind, reviewers.',
  })
  async answers(
    @CurrentViewer() viewer: Viewer,
    @Parent() speaker: SpeakerType,
    @Context() context: GraphqlContext,
  ): Promise<AnswerType[] | null> {
    if (!(await this.mayRead(viewer, speaker, context))) return null;
    return (await this.load.ofSpeaker.load(context, speaker.id)) ?? [];
  }

  @Allow('own:write')
  @Mutation(() => AnswerSpeakerQuestionsPayload, {
    nullable: true,
    description:
      'Answers questions on one of the own profiles. What is required may be changed, but not taken back.',
  })
  async answerSpeakerQuestions(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { speakerId, answers }: AnswerSpeakerQuestionsInput,
  ): Promise<AnswerSpeakerQuestionsPayload> {
    return { speaker: await this.service.answer(viewer, speakerId, answers) };
  }

  private async mayRead(viewer: Viewer, speaker: SpeakerType, context: GraphqlContext): Promise<boolean> {
    const event = await this.events.load(context, speaker.eventId);
    if (!event) return false;
    if (await this.speakers.mayKnow(viewer, speaker, event)) return true;
    return (
      (await this.access.allows(viewer, 'proposal:read', event)) &&
      !(await this.reader.isBlind(event.id, context))
    );
  }
}
