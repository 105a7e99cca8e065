import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Line, Slug, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SlugTakenType } from './event.errors.js';
import { SeriesType } from './series.type.js';

@InputType({ description: 'The new series and its organization.' })
export class CreateSeriesInput {
  @Field(() => ID)
  @Id()
  organizationId: string;

  @Field()
  @Slug()
  slug: string;

  @Field()
  @Line(1, 200)
  title: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 10,000 characters.' })
  @Text(0, 10_000)
  description: string;
}

const CreateSeriesError = errorUnion('CreateSeriesError', SlugTakenType);

@ObjectType({ description: 'The new series, without events.' })
export class CreateSeriesPayload {
  @Field(() => SeriesType, { nullable: true })
  series?: SeriesType;

  @Field(() => [CreateSeriesError])
  userErrors?: UserErrorData[];
}
