import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposals, and where to; all or none.' })
export class MoveProposalsInput {
  @Field(() => [ID], { description: '1 to 100, each once; undecided or on standby.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  proposalIds: string[];

  @Field(() => ID, { description: 'Another event of the same organization.' })
  @Id()
  eventId: string;
}

const MoveProposalsError = errorUnion('MoveProposalsError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The proposals where they are now, in the order of the input.' })
export class MoveProposalsPayload {
  @Field(() => [ProposalType], { nullable: true })
  proposals?: ProposalType[];

  @Field(() => [MoveProposalsError])
  userErrors?: UserErrorData[];
}
