import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EmailAddress, Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType, SpeakerLimitReachedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Who is asked to give the talk too.' })
export class InviteCoSpeakerInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field({ description: 'What the person is called in the mail.' })
  @Line(1, 200)
  name: string;

  @Field()
  @EmailAddress()
  email: string;
}

const InviteCoSpeakerError = errorUnion(
  'InviteCoSpeakerError',
  ProposalActionNotAllowedType,
  SpeakerLimitReachedType,
);

@ObjectType({ description: 'The proposal with its new invitation.' })
export class InviteCoSpeakerPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [InviteCoSpeakerError])
  userErrors?: UserErrorData[];
}
