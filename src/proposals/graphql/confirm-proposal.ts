import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AnswerInput, AnswersMissingType, MAX_ANSWERS } from '../../questions/index.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal will be given as a talk.' })
export class ConfirmProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => [AnswerInput], {
    defaultValue: [],
    description:
      'To questions on proposals that are required before the confirmation, or were required before and are not answered; to no others.',
  })
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

const ConfirmProposalError = errorUnion(
  'ConfirmProposalError',
  ProposalActionNotAllowedType,
  AnswersMissingType,
  FileNotAcceptableType,
);

@ObjectType({ description: 'The proposal, confirmed.' })
export class ConfirmProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [ConfirmProposalError])
  userErrors?: UserErrorData[];
}
