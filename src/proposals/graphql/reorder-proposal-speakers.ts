import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal, and its speakers in their new order.' })
export class ReorderProposalSpeakersInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => [ID], { description: 'Each of its speakers once.' })
  @ArrayMaxSize(100)
  @Id({ each: true })
  speakerIds: string[];
}

const ReorderProposalSpeakersError = errorUnion('ReorderProposalSpeakersError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The proposal with its speakers in order.' })
export class ReorderProposalSpeakersPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [ReorderProposalSpeakersError])
  userErrors?: UserErrorData[];
}
