import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposals of an event, and which tags they get and lose.' })
export class TagProposalsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [ID], { description: '1 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  proposalIds: string[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'At most 20 names of at most 50 characters; what the event does not have yet becomes a tag of it.',
  })
  @ArrayMaxSize(20)
  @Line(1, 50, { each: true })
  add: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'At most 20 names; what is also among the others is removed.',
  })
  @ArrayMaxSize(20)
  @Line(1, 50, { each: true })
  remove: string[];
}

const TagProposalsError = errorUnion('TagProposalsError');

@ObjectType({ description: 'The proposals, in the order of the input.' })
export class TagProposalsPayload {
  @Field(() => [ProposalType], { nullable: true })
  proposals?: ProposalType[];

  @Field(() => [TagProposalsError])
  userErrors?: UserErrorData[];
}
