import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';

/** No list of answers is longer. */
export const MAX_ANSWERS = 100;

@InputType({
  description:
    'The answer to one question, in the field that fits its kind. With none, or with an empty one, a former answer is taken back.',
})
export class AnswerInput {
  @Field(() => ID)
  @Id()
  questionId: string;

  @Field(() => String, { nullable: true, description: 'For LINE, TEXT, DATE (2027-05-10) and URL.' })
  text?: string | null;

  @Field(() => Float, { nullable: true, description: 'For NUMBER.' })
  number?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'For BOOLEAN.' })
  boolean?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'For CHOICE and CHOICES: what is picked.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @Id({ each: true })
  choiceIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "For FILE: one of the viewer's own uploads, which is used up by this.",
  })
  @IsOptional()
  @Id()
  uploadId?: string | null;
}
