import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which draft goes.' })
export class DiscardDraftInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const DiscardDraftError = errorUnion('DiscardDraftError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The draft as it last was.' })
export class DiscardDraftPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [DiscardDraftError])
  userErrors?: UserErrorData[];
}
