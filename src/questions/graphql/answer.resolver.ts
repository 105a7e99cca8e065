import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FilesLoader, FileType } from '../../files/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { AnswerType } from './answer.type.js';
import { QuestionType } from './question.type.js';
import { QuestionsLoader } from './questions.loaders.js';

/** What an answer points to. */
@Resolver(() => AnswerType)
export class AnswerResolver {
  constructor(
    private readonly questions: QuestionsLoader,
    private readonly files: FilesLoader,
  ) {}

  @ResolveField(() => QuestionType, { description: 'As it is now.' })
  question(@Parent() { questionId }: AnswerType, @Context() context: GraphqlContext) {
    return this.questions.question.load(context, questionId);
  }

  @ResolveField(() => FileType, { nullable: true })
  file(@Parent() { fileId }: AnswerType, @Context() context: GraphqlContext): Promise<FileType | null> {
    return fileId === null ? Promise.resolve(null) : this.files.load(context, fileId);
  }
}
