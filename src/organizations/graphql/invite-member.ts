import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EmailAddress, Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { Role } from '../domain/roles.js';
import { InvitationType } from './member.type.js';

@InputType({ description: 'Who is to join which organization, and as what.' })
export class InviteMemberInput {
  @Field(() => ID)
  @Id()
  organizationId: string;

  @Field()
  @EmailAddress()
  email: string;

  @Field(() => Role)
  role: Role;
}

const InviteMemberError = errorUnion('InviteMemberError');

@ObjectType({ description: 'The open invitation; an earlier one of the same address is replaced.' })
export class InviteMemberPayload {
  @Field(() => InvitationType, { nullable: true })
  invitation?: InvitationType;

  @Field(() => [InviteMemberError])
  userErrors?: UserErrorData[];
}
