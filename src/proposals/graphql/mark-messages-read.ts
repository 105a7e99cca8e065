import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalMessageType } from './proposal-message.type.js';

@InputType({ description: 'Until where a conversation was read.' })
export class MarkMessagesReadInput {
  @Field(() => ID, { description: 'The last message that was seen.' })
  @Id()
  messageId: string;
}

const MarkMessagesReadError = errorUnion('MarkMessagesReadError');

@ObjectType({ description: 'The message; it and those before it are read.' })
export class MarkMessagesReadPayload {
  @Field(() => ProposalMessageType, { nullable: true })
  message?: ProposalMessageType;

  @Field(() => [MarkMessagesReadError])
  userErrors?: UserErrorData[];
}
