import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType, ProposalOnAgendaType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';
import { ConflictOfInterestType } from './review.errors.js';

@InputType({ description: 'Which proposal waits for a place, and how many wait before it.' })
export class PutProposalOnStandbyInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => Int, { description: '1 or more; the lowest comes first.' })
  @Min(1)
  @Max(100_000)
  rank: number;
}

const PutProposalOnStandbyError = errorUnion(
  'PutProposalOnStandbyError',
  ProposalActionNotAllowedType,
  ProposalOnAgendaType,
  ConflictOfInterestType,
);

@ObjectType({ description: 'The proposal, without a talk.' })
export class PutProposalOnStandbyPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [PutProposalOnStandbyError])
  userErrors?: UserErrorData[];
}
