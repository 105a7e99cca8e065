import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NameTakenType } from '../../events/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TagType } from './tag.type.js';

@InputType({ description: 'Which tag, and what to call it from now on.' })
export class RenameTagInput {
  @Field(() => ID)
  @Id()
  tagId: string;

  @Field({ description: 'At most 50 characters.' })
  @Line(1, 50)
  name: string;
}

const RenameTagError = errorUnion('RenameTagError', NameTakenType);

@ObjectType({ description: 'The tag; its proposals keep it.' })
export class RenameTagPayload {
  @Field(() => TagType, { nullable: true })
  tag?: TagType;

  @Field(() => [RenameTagError])
  userErrors?: UserErrorData[];
}
