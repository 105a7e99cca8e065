import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CallForProposalsClosedType, DraftLimitReachedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal is begun anew, for which other event.' })
export class CopyProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => ID, { description: 'Of any organization; it calls for proposals.' })
  @Id()
  eventId: string;
}

const CopyProposalError = errorUnion('CopyProposalError', CallForProposalsClosedType, DraftLimitReachedType);

@ObjectType({ description: 'The new draft.' })
export class CopyProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [CopyProposalError])
  userErrors?: UserErrorData[];
}
