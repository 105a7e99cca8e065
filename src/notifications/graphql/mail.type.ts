import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { MailKind } from '../domain/mail-kind.js';
import { MailStatus } from '../domain/mail-status.js';
import './mail.enums.js';

@ObjectType('MailRecipient', { description: 'Whom a mail goes to, as known when it was written.' })
export class MailRecipientType {
  @Field()
  name: string;

  @Field()
  address: string;
}

@ObjectType('Mail', {
  implements: () => NodeType,
  description:
    "A mail of an event's outbox to one person, which organizers can read and edit before it leaves.",
})
export class MailType extends NodeType {
  @Field(() => MailKind)
  kind: MailKind;

  @Field(() => MailStatus)
  status: MailStatus;

  @Field()
  subject: string;

  @Field({ description: 'The whole message, as plain text.' })
  text: string;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when its recipient is asked to answer, whenever it leaves; null: no deadline.',
  })
  deadline: Date | null;

  @Field(() => Int, { description: 'How often it was tried since somebody sent it.' })
  tries: number;

  @Field(() => String, { nullable: true, description: 'Why the last try failed, for people.' })
  error: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Null: it stands as it was written.' })
  editedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the mail server accepted it.' })
  sentAt: Date | null;

  /** Behind `to`, `event`, `proposal`, `speaker` and `editor`. */
  recipientName: string;
  recipientAddress: string;
  eventId: string;
  proposalId: string | null;
  speakerId: string | null;
  editedBy: string | null;
}

@ObjectType('MailCounts', { description: "How many mails an event's outbox holds, by status." })
export class MailCountsType {
  @Field(() => Int)
  drafts: number;

  @Field(() => Int)
  sending: number;

  @Field(() => Int)
  sent: number;

  @Field(() => Int)
  failed: number;

  @Field(() => Int)
  discarded: number;

  @Field(() => Int)
  obsolete: number;

  @Field(() => Int, {
    description: 'How many drafts ask for an answer within three days: a deadline runs while they wait.',
  })
  draftsDueSoon: number;
}

export const MailConnection = connectionOf('Mail', () => MailType);
