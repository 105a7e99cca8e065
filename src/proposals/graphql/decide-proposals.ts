import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SoldOutType } from '../../ticketing/index.js';
import { Deliberation } from '../domain/proposal-state.js';
import { ProposalActionNotAllowedType, ProposalOnAgendaType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';
import { ConflictOfInterestType } from './review.errors.js';

@InputType({ description: 'What becomes of one proposal.' })
export class WantedDecision {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => Deliberation, { description: 'UNDECIDED takes a decision back.' })
  deliberation: Deliberation;

  @Field(() => Int, { nullable: true, description: '1 or more; for STANDBY, and only for that.' })
  @IsOptional()
  @Min(1)
  @Max(100_000)
  standbyRank?: number | null;
}

@InputType({ description: 'What becomes of several proposals of an event; all or none.' })
export class DecideProposalsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [WantedDecision], { description: '1 to 100, each for another proposal.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ proposalId }: WantedDecision) => proposalId)
  @ValidateNested()
  @Type(() => WantedDecision)
  decisions: WantedDecision[];
}

const DecideProposalsError = errorUnion(
  'DecideProposalsError',
  ProposalActionNotAllowedType,
  ProposalOnAgendaType,
  ConflictOfInterestType,
  SoldOutType,
);

@ObjectType({ description: 'The proposals, in the order of the input.' })
export class DecideProposalsPayload {
  @Field(() => [ProposalType], { nullable: true })
  proposals?: ProposalType[];

  @Field(() => [DecideProposalsError])
  userErrors?: UserErrorData[];
}
