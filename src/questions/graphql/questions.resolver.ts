import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { QuestionsService } from '../questions.service.js';
import { AddQuestionInput, AddQuestionPayload } from './add-question.js';
import { conditionOf } from './question.input.js';
import { RemoveQuestionInput, RemoveQuestionPayload } from './remove-question.js';
import { ReorderQuestionsInput, ReorderQuestionsPayload } from './reorder-questions.js';
import { UpdateQuestionInput, UpdateQuestionPayload } from './update-question.js';

/** What organizers do with questions. */
@Resolver()
export class QuestionsResolver {
  constructor(private readonly questions: QuestionsService) {}

  @Allow('call:manage')
  @Mutation(() => AddQuestionPayload, {
    nullable: true,
    description: 'Asks something of the proposals or speakers of an event, beyond the fixed fields.',
  })
  async addQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, ...wanted }: AddQuestionInput,
  ): Promise<AddQuestionPayload> {
    const { minimum = null, maximum = null } = wanted;
    const condition = wanted.condition ? conditionOf(wanted.condition) : null;
    const question = { ...wanted, minimum, maximum, condition };
    return { question: await this.questions.add(viewer, eventId, question) };
  }

  @Allow('call:manage')
  @Mutation(() => UpdateQuestionPayload, {
    nullable: true,
    description: 'Changes or archives a question; what was answered before stays as it is.',
  })
  async updateQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { questionId, changes: { condition, ...changes } }: UpdateQuestionInput,
  ): Promise<UpdateQuestionPayload> {
    const on = condition === undefined ? {} : { condition: condition && conditionOf(condition) };
    return { question: await this.questions.update(viewer, questionId, { ...changes, ...on }) };
  }

  @Allow('call:manage')
  @Mutation(() => RemoveQuestionPayload, {
    nullable: true,
    description: 'Removes a question that nobody has answered and that no other one depends on.',
  })
  async removeQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { questionId }: RemoveQuestionInput,
  ): Promise<RemoveQuestionPayload> {
    return { question: await this.questions.remove(viewer, questionId) };
  }

  @Allow('call:manage')
  @Mutation(() => ReorderQuestionsPayload, {
    nullable: true,
    description: 'Puts the questions of an event into another order.',
  })
  async reorderQuestions(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, questionIds }: ReorderQuestionsInput,
  ): Promise<ReorderQuestionsPayload> {
    return { event: await this.questions.reorder(viewer, eventId, questionIds) };
  }
}
