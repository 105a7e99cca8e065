import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TalkType } from '../../talks/index.js';

@InputType({ description: 'Which talks the viewer wants to see.' })
export class StarTalksInput {
  @Field(() => [ID], {
    description: '1 to 200, such as all stars that a device kept before its owner signed in.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Id({ each: true })
  talkIds: string[];
}

const StarTalksError = errorUnion('StarTalksError');

@ObjectType({ description: 'What became of the talks that were named.' })
export class StarTalksPayload {
  @Field(() => [TalkType], {
    nullable: true,
    description:
      'Those that the viewer may see; they are starred now, whether or not they were before. The others were passed over.',
  })
  talks?: readonly TalkType[];

  @Field(() => [StarTalksError])
  userErrors?: UserErrorData[];
}
