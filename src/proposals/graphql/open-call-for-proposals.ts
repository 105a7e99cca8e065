import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CallForProposalsType } from './call-for-proposals.type.js';
import { CallForProposalsExistsType } from './proposal.errors.js';

@InputType({ description: 'Which event, and when it takes proposals.' })
export class OpenCallForProposalsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => Date)
  opensAt: Date;

  @Field(() => Date, { description: 'After `opensAt`. Proposals are taken until, not including, it.' })
  closesAt: Date;

  @Field({ defaultValue: '', description: 'What is looked for, in Markdown; at most 20,000 characters.' })
  @Text(0, 20_000)
  introduction: string;
}

const OpenCallForProposalsError = errorUnion('OpenCallForProposalsError', CallForProposalsExistsType);

@ObjectType({ description: 'The new call.' })
export class OpenCallForProposalsPayload {
  @Field(() => CallForProposalsType, { nullable: true })
  callForProposals?: CallForProposalsType;

  @Field(() => [OpenCallForProposalsError])
  userErrors?: UserErrorData[];
}
