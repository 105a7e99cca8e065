import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalType } from './proposal.type.js';

@InputType({
  description: 'Which proposal, and what is to be read there from now on. Neither text lifts it.',
})
export class SetBlindTextInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => String, { nullable: true, description: 'Null: as it is now.' })
  @IsOptional()
  @Line(1, 300)
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown, at most 20,000 characters; null: as it is now.',
  })
  @IsOptional()
  @Text(1, 20_000)
  abstract?: string | null;
}

const SetBlindTextError = errorUnion('SetBlindTextError');

@ObjectType({ description: 'The proposal; its own text stays.' })
export class SetBlindTextPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [SetBlindTextError])
  userErrors?: UserErrorData[];
}
