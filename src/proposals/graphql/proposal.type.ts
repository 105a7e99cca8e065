import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import { ProposalAction, ProposalStatus } from '../domain/proposal-status.js';

registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description: 'Where a proposal stands between its speakers and the committee.',
  valuesMap: {
    SUBMITTED: { description: 'Waits for a decision; its submitter may change it while the call is open.' },
    ACCEPTED: { description: 'Is a talk of the programme.' },
    REJECTED: { description: 'Is no talk; the committee may still change its mind.' },
    WITHDRAWN: { description: 'Was taken back by its submitter, for good.' },
  },
});
registerEnumType(ProposalAction, {
  name: 'ProposalAction',
  description: 'What can be done with a proposal.',
  valuesMap: {
    ACCEPT: { description: 'By the committee.' },
    REJECT: { description: 'By the committee.' },
    UPDATE: { description: 'By its submitter, while the call is open.' },
    WITHDRAW: { description: 'By its submitter.' },
  },
});

@ObjectType('Proposal', {
  implements: () => NodeType,
  description: 'A candidate for the programme, offered by its speakers.',
})
export class ProposalType extends NodeType {
  @Field()
  title: string;

  @Field({ description: 'Markdown.' })
  abstract: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'In which it would be given; null: not said.' })
  language: string | null;

  @Field(() => ProposalStatus)
  status: ProposalStatus;

  @Field(() => Date)
  submittedAt: Date;

  @Field(() => Date, { description: 'When it was last changed or decided upon.' })
  updatedAt: Date;

  /** Behind the fields of the same names without `Id`; the user is who submitted it. */
  eventId: string;
  userId: string | null;
  trackId: string | null;
  sessionFormatId: string | null;
  talkId: string | null;
}

export const ProposalConnection = connectionOf('Proposal', () => ProposalType);
