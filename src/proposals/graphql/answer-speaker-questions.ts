import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AnswerInput, AnswersMissingType, MAX_ANSWERS } from '../../questions/index.js';
import { SpeakerType } from '../../speakers/index.js';

@InputType({ description: "One of the viewer's own profiles, and answers to questions on speakers." })
export class AnswerSpeakerQuestionsInput {
  @Field(() => ID)
  @Id()
  speakerId: string;

  @Field(() => [AnswerInput], {
    description: 'At most 100. What is answered already and not named here stays as it is.',
  })
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

const AnswerSpeakerQuestionsError = errorUnion(
  'AnswerSpeakerQuestionsError',
  AnswersMissingType,
  FileNotAcceptableType,
);

@ObjectType({ description: 'The speaker, with the answers.' })
export class AnswerSpeakerQuestionsPayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [AnswerSpeakerQuestionsError])
  userErrors?: UserErrorData[];
}
