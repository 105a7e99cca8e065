import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TagType } from './tag.type.js';

@InputType({ description: 'Which tag.' })
export class RemoveTagInput {
  @Field(() => ID)
  @Id()
  tagId: string;
}

const RemoveTagError = errorUnion('RemoveTagError');

@ObjectType({ description: 'The tag that was removed.' })
export class RemoveTagPayload {
  @Field(() => TagType, { nullable: true })
  tag?: TagType;

  @Field(() => [RemoveTagError])
  userErrors?: UserErrorData[];
}
