import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TalkLevel } from '../../kernel/talk-level.js';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import { Confirmation, Deliberation, type Submission } from '../domain/proposal-state.js';
import './proposal.enums.js';

@ObjectType('ProposalDecision', {
  description:
    'What the committee has decided upon a proposal. Its speakers learn of it when it is published.',
})
export class ProposalDecisionType {
  @Field(() => Deliberation)
  deliberation: Deliberation;

  @Field(() => Int, { nullable: true, description: 'On standby only: the lowest comes first.' })
  standbyRank: number | null;

  @Field(() => Date, { nullable: true, description: 'Null while it is undecided.' })
  decidedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: its speakers do not know of it.' })
  publishedAt: Date | null;
}

@ObjectType('Proposal', {
  implements: () => NodeType,
  description: 'A candidate for the programme, offered by its speakers.',
})
export class ProposalType extends NodeType {
  @Field(() => LocaleScalar, { nullable: true, description: 'In which it would be given; null: not said.' })
  language: string | null;

  @Field(() => TalkLevel, { nullable: true, description: 'Null: not said.' })
  level: TalkLevel | null;

  @Field(() => Confirmation, { nullable: true, description: 'Null unless its acceptance is published.' })
  confirmation: Confirmation | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when an acceptance is to be confirmed; it lapses then. Null: no deadline.',
  })
  confirmBy: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null while it is a draft.' })
  submittedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until, not including, this instant its submitter may change it though the call has closed; null: it was not reopened.',
  })
  reopenedUntil: Date | null;

  @Field(() => Date, { description: 'When its submitter last changed or answered it.' })
  updatedAt: Date;

  @Field(() => Int, {
    description: 'How often what is said of it was saved; for `updateProposal` to overwrite nothing unseen.',
  })
  version: number;
  /** As its speakers wrote them: behind the fields of the same names. */
  title: string;
  abstract: string;

  /** Behind the fields of the same names without `Id`; the user is who submitted it. */
  eventId: string;
  userId: string | null;
  trackId: string | null;
  sessionFormatId: string | null;
  talkId: string | null;
  triedTalkId: string | null;
  copiedFromId: string | null;
  accessCodeId: string | null;
  seriesId: string | null;

  /** Behind `status` and `decision`. */
  submission: Submission;
  deliberation: Deliberation;
  standbyRank: number | null;
  decidedAt: Date | null;
  publishedAt: Date | null;
}

export const ProposalConnection = connectionOf('Proposal', () => ProposalType);
