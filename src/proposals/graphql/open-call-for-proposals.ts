import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Id, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CallForProposalsType } from './call-for-proposals.type.js';
import { CallLimitsInput } from './call-limits.input.js';
import { CallForProposalsExistsType } from './proposal.errors.js';

@InputType({ description: 'Which event or series, and when it takes proposals.' })
export class OpenCallForProposalsInput extends CallLimitsInput {
  @Field(() => ID, { nullable: true, description: 'Either this or the series.' })
  @IsOptional()
  @Id()
  eventId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Either this or the event.' })
  @IsOptional()
  @Id()
  seriesId?: string | null;

  @Field(() => Date)
  opensAt: Date;

  @Field(() => Date, {
    nullable: true,
    defaultValue: null,
    description:
      'After `opensAt`. Proposals are taken until, not including, this instant, which is to be shown in the time zone of the event. Null: never, for a series only.',
  })
  closesAt: Date | null;

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
