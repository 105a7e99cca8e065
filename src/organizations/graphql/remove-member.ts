import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MemberType } from './member.type.js';
import { LastOwnerType } from './organization.errors.js';

@InputType({ description: 'Which member.' })
export class RemoveMemberInput {
  @Field(() => ID)
  @Id()
  memberId: string;
}

const RemoveMemberError = errorUnion('RemoveMemberError', LastOwnerType);

@ObjectType({ description: 'The member who was removed.' })
export class RemoveMemberPayload {
  @Field(() => MemberType, { nullable: true })
  member?: MemberType;

  @Field(() => [RemoveMemberError])
  userErrors?: UserErrorData[];
}
