import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { EmailAddress } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';

@InputType({ description: 'Whom to mail.' })
export class RequestSignInLinkInput {
  @Field()
  @EmailAddress()
  email: string;
}

const RequestSignInLinkError = errorUnion('RequestSignInLinkError');

@ObjectType({ description: 'The same answer whether or not there is an account with this address.' })
export class RequestSignInLinkPayload {
  @Field(() => String, { nullable: true, description: 'Where the link goes, if there is an account.' })
  email?: string;

  @Field(() => [RequestSignInLinkError])
  userErrors?: UserErrorData[];
}
