import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NameTakenType } from '../../events/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TagType } from './tag.type.js';

@InputType({ description: 'The new tag and its event.' })
export class AddTagInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field({ description: 'At most 50 characters.' })
  @Line(1, 50)
  name: string;
}

const AddTagError = errorUnion('AddTagError', NameTakenType);

@ObjectType({ description: 'The tag.' })
export class AddTagPayload {
  @Field(() => TagType, { nullable: true })
  tag?: TagType;

  @Field(() => [AddTagError])
  userErrors?: UserErrorData[];
}
