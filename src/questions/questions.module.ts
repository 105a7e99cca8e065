import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { FilesModule } from '../files/index.js';
import { AnswersService } from './answers.service.js';
import { Answer } from './data/answer.entity.js';
import { AnswersRepository } from './data/answers.repository.js';
import { QuestionSessionFormat } from './data/question-session-format.entity.js';
import { QuestionTrack } from './data/question-track.entity.js';
import { QuestionRow } from './data/question.entity.js';
import { QuestionsRepository } from './data/questions.repository.js';
import { AnswerResolver } from './graphql/answer.resolver.js';
import {
  EventQuestionsResolver,
  QuestionConditionResolver,
  QuestionRelationsResolver,
} from './graphql/event-questions.resolver.js';
import { AnswersLoader, QuestionsLoader } from './graphql/questions.loaders.js';
import { QuestionsResolver } from './graphql/questions.resolver.js';
import { QuestionsService } from './questions.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([QuestionRow, QuestionTrack, QuestionSessionFormat, Answer]),
    EventsModule,
    FilesModule,
  ],
  providers: [
    QuestionsRepository,
    AnswersRepository,
    QuestionsService,
    AnswersService,
    QuestionsLoader,
    AnswersLoader,
    QuestionsResolver,
    EventQuestionsResolver,
    QuestionRelationsResolver,
    QuestionConditionResolver,
    AnswerResolver,
  ],
  exports: [AnswersService, AnswersLoader, QuestionsLoader],
})
export class QuestionsModule {}
