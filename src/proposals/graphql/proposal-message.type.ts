import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { MessageSide } from '../domain/conversation.js';

registerEnumType(MessageSide, {
  name: 'MessageSide',
  description: 'Who writes in the conversation about a proposal.',
  valuesMap: {
    COMMITTEE: { description: 'Whoever decides upon it.' },
    SPEAKERS: { description: 'Its submitter and its speakers.' },
  },
});

@ObjectType('ProposalMessage', {
  implements: () => NodeType,
  description:
    'What organizers and the speakers of a proposal write to each other; mailed to the other side.',
})
export class ProposalMessageType extends NodeType {
  @Field(() => MessageSide, { description: 'Who wrote it.' })
  side: MessageSide;

  @Field({ description: 'Plain text of several lines.' })
  text: string;

  @Field(() => Date)
  createdAt: Date;

  /** Behind `proposal` and `authorName`. */
  proposalId: string;
  authorId: string | null;
}

export const ProposalMessageConnection = connectionOf('ProposalMessage', () => ProposalMessageType);
