import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal, and until when its submitter may change it.' })
export class ReopenProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => Date, {
    nullable: true,
    defaultValue: null,
    description: 'An instant to come, from which on it is closed again; null: from now on.',
  })
  until: Date | null;
}

const ReopenProposalError = errorUnion('ReopenProposalError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The proposal after the change.' })
export class ReopenProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [ReopenProposalError])
  userErrors?: UserErrorData[];
}
