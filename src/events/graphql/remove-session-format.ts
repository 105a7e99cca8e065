import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SessionFormatType } from './event-parts.type.js';
import { PartInUseType } from './event.errors.js';

@InputType({ description: 'Which format.' })
export class RemoveSessionFormatInput {
  @Field(() => ID)
  @Id()
  sessionFormatId: string;
}

const RemoveSessionFormatError = errorUnion('RemoveSessionFormatError', PartInUseType);

@ObjectType({ description: 'The session format that was removed.' })
export class RemoveSessionFormatPayload {
  @Field(() => SessionFormatType, { nullable: true })
  sessionFormat?: SessionFormatType;

  @Field(() => [RemoveSessionFormatError])
  userErrors?: UserErrorData[];
}
