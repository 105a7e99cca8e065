import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalMessageType } from './proposal-message.type.js';

@InputType({ description: 'What to write to the speakers of which proposal.' })
export class SendMessageToSpeakersInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field({ description: 'Plain text, at most 5,000 characters.' })
  @Text(1, 5_000)
  text: string;
}

const SendMessageToSpeakersError = errorUnion('SendMessageToSpeakersError');

@ObjectType({ description: 'The message, which is on its way.' })
export class SendMessageToSpeakersPayload {
  @Field(() => ProposalMessageType, { nullable: true })
  message?: ProposalMessageType;

  @Field(() => [SendMessageToSpeakersError])
  userErrors?: UserErrorData[];
}
